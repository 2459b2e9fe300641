package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.show.Readable;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.TextFilter;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.table.Table;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Optional;

/**
 * Every reading of a device or of the whole node: its value now and over its history, its source,
 * its age, and what it means.
 *
 * @param device the name of the device; empty for the whole node
 * @param filter which are listed; see {@link TextFilter}
 * @param typing whether characters go to the filter
 * @param selected the key of the selected one; see {@link Entry#key}
 * @param row where it was last seen in the list, for when it is gone
 */
public record ReadingsPage(String device, Field filter, boolean typing, String selected, int row)
    implements Page {
  /** The lines beneath the list that tell of the selected reading. */
  private static final int FOOT = 2;

  /** Frame and heading of the list. */
  private static final int AROUND = 3;

  /** Columns of the place where the filter is typed. */
  private static final int LEAST_FIELD = 16;

  /** More rows than any list has. */
  private static final int MOST = 1 << 24;

  /** A row of the list. */
  private record EntryTarget(String key, int row) implements Target {}

  /** All readings of a device. */
  public static ReadingsPage of(String device) {
    return new ReadingsPage(device, Field.EMPTY, false, "", 0);
  }

  /** All readings of the node. */
  public static ReadingsPage ofNode() {
    return of("");
  }

  @Override
  public KeyTable<?> keys() {
    return table();
  }

  private KeyTable<ReadingsAction> table() {
    return device.isEmpty() ? ReadingsKeys.NODE : ReadingsKeys.DEVICE;
  }

  @Override
  public List<Line> heading(Scene scene) {
    NodeView node = scene.node();
    Optional<Device> found = node.snapshot().device(device);
    if (found.isPresent()) return Heading.of(found.get(), scene.options().glyphs());
    String what = device.isEmpty() ? "all readings" : device;
    return List.of(Heading.path(node.node(), what, scene.options().glyphs()));
  }

  private List<Entry> entries(Scene scene) {
    return Entries.of(scene.node().snapshot(), device, new TextFilter(filter.text()));
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    List<Entry> entries = entries(scene);
    int at = at(entries);
    int rows = Math.max(0, canvas.height() - FOOT);
    Canvas box = canvas.region(0, 0, canvas.width(), rows);
    Canvas inside = Box.draw(box, new Line(title(), Style.BRIGHT), remark(entries), true);
    if (typing) field(box, entries);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    if (entries.isEmpty()) {
      String none = filter.text().isEmpty() ? "there is no reading" : "nothing holds that text";
      place.text(0, 0, none, place.width(), Style.DIM);
    } else {
      Freshness freshness = new Freshness(scene.node().snapshot(), scene.now());
      EntryColumns columns = new EntryColumns(scene.node().history(), freshness);
      new Table<>(columns.columns()).draw(place, entries, at);
      finish(place, entries, at, columns, hits);
      if (at >= 0)
        foot(canvas.region(2, rows, canvas.width() - 3, FOOT), entries.get(at), freshness);
    }
  }

  private String title() {
    return device.isEmpty() ? "all readings" : "readings of " + device;
  }

  /** How many there are, behind the filter. */
  private Line remark(List<Entry> entries) {
    Line line = new Line();
    int typed = CharacterWidth.of(filter.text());
    if (typing || typed > 0) {
      line.add("filter: ", Style.DIM);
      if (typing) line.add(" ".repeat(fieldColumns()), Style.BRIGHT);
      else line.add(filter.text(), Style.ACCENT);
    }
    return line.add(count(entries), Style.DIM);
  }

  private static String count(List<Entry> entries) {
    int count = 0;
    for (Entry entry : entries) count += entry.isHeading() ? 0 : 1;
    return "   " + count;
  }

  private int fieldColumns() {
    return Math.max(LEAST_FIELD, CharacterWidth.of(filter.text()) + 1);
  }

  /** Draws what is being typed over the place that the remark keeps for it. */
  private void field(Canvas box, List<Entry> entries) {
    int end = box.width() - 2 - count(entries).length();
    int columns = Math.min(fieldColumns(), Math.max(0, end - 14));
    filter.draw(box.region(end - columns, 0, columns, 1));
  }

  /** What goes beyond the columns of a row, and what can be clicked. */
  private static void finish(
      Canvas place, List<Entry> entries, int at, EntryColumns columns, Hits hits) {
    int room = place.height() - 1;
    int first = Table.first(entries.size(), room, at);
    for (int i = 0; i < room && first + i < entries.size(); i++) {
      Entry entry = entries.get(first + i);
      Canvas row = place.row(1 + i);
      columns.over(row, entry);
      if (first + i == at) row.select();
      if (!entry.isHeading()) hits.add(row, new EntryTarget(entry.key(), first + i));
    }
  }

  private static void foot(Canvas canvas, Entry entry, Freshness freshness) {
    String part = entry.part().isEmpty() ? "" : " " + entry.part();
    Line line = new Line(entry.device().name() + part + "  ", Style.DIM);
    line.add(entry.path() + "  ", Style.NORMAL).add(entry.value(), Style.BRIGHT);
    if (entry.reading().isPresent()) {
      Reading reading = entry.reading().get();
      String age = Readable.age(Math.floor(freshness.age(reading.block())));
      line.add("  " + reading.block().source() + ", " + age, Style.DIM);
      canvas.text(0, 1, about(reading.metric()), canvas.width(), Style.DIM);
    }
    canvas.text(0, 0, line, canvas.width());
  }

  private static String about(Metric metric) {
    StringBuilder text = new StringBuilder(metric.help());
    if (!text.isEmpty()) text.append(". ");
    text.append(metric.type().word());
    if (!metric.unit().word().isEmpty()) {
      text.append(" in ").append(metric.unit().word().replace('_', ' '));
    }
    return text.append(", level ").append(metric.level().word()).toString();
  }

  /** The selected row: the one of the key, else the nearest to where it was; -1 for none. */
  private int at(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).isHeading() && entries.get(i).key().equals(selected)) return i;
    }
    return nearest(entries, Math.min(row, entries.size() - 1), 1);
  }

  /** The row that is no heading, from one on in a direction, else in the other. */
  private static int nearest(List<Entry> entries, int from, int by) {
    int step = by < 0 ? -1 : 1;
    for (int i = from; i >= 0 && i < entries.size(); i += step) {
      if (!entries.get(i).isHeading()) return i;
    }
    for (int i = from; i >= 0 && i < entries.size(); i -= step) {
      if (!entries.get(i).isHeading()) return i;
    }
    return -1;
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    if (typing) return typed(key, scene);
    boolean filtered = !filter.text().isEmpty();
    if (filtered && key.is(KeyName.ESCAPE)) return filtered(Field.EMPTY, false);
    Optional<ReadingsAction> action = table().action(key);
    if (action.isEmpty()) return Step.ignored(this);
    int page = Math.max(1, scene.room().rows() - FOOT - AROUND - 1);
    return switch (action.get()) {
      case FILTER -> filtered(Field.of(filter.text()), true);
      case UP -> moved(scene, -1);
      case DOWN -> moved(scene, 1);
      case PAGE_UP -> moved(scene, -page);
      case PAGE_DOWN -> moved(scene, page);
      case FIRST -> moved(scene, -MOST);
      case LAST -> moved(scene, MOST);
      case PREVIOUS_DEVICE -> turned(scene, -1);
      case NEXT_DEVICE -> turned(scene, 1);
      case COPY -> copied(scene);
    };
  }

  private Step typed(Input.Key key, Scene scene) {
    if (Field.ends(key)) return filtered(key.is(KeyName.ENTER) ? filter : Field.EMPTY, false);
    if (key.is(KeyName.UP)) return moved(scene, -1);
    if (key.is(KeyName.DOWN)) return moved(scene, 1);
    if (Field.takes(key)) return filtered(filter.after(key), true);
    return key.isCtrl('c') ? Step.ignored(this) : Step.to(this);
  }

  @Override
  public Step paste(String text, Scene scene) {
    return typing ? filtered(filter.typed(text), true) : Step.to(this);
  }

  private Step filtered(Field text, boolean stillTyping) {
    return Step.to(new ReadingsPage(device, text, stillTyping, selected, row));
  }

  private Step moved(Scene scene, int by) {
    List<Entry> entries = entries(scene);
    int at = at(entries);
    if (at < 0) return Step.to(this);
    int to = Math.max(0, Math.min(entries.size() - 1, at + by));
    return selected(entries, nearest(entries, to, by));
  }

  private Step selected(List<Entry> entries, int at) {
    String key = entries.get(at).key();
    return Step.to(new ReadingsPage(device, filter, typing, key, at));
  }

  private Step turned(Scene scene, int by) {
    String next = DeviceOrder.next(scene.node().snapshot(), device, by);
    return Step.to(new ReadingsPage(next, filter, false, "", row));
  }

  private Step copied(Scene scene) {
    List<Entry> entries = entries(scene);
    int at = at(entries);
    if (at < 0) return Step.to(this);
    Entry entry = entries.get(at);
    return Step.to(this).with(new Effect.Copy(entry.path() + " " + entry.value()));
  }

  @Override
  public Step click(Click click, Scene scene) {
    if (!(click.target() instanceof EntryTarget(String key, int at))) return Step.to(this);
    return Step.to(new ReadingsPage(device, filter, typing, key, at));
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return moved(scene, rows);
  }
}
