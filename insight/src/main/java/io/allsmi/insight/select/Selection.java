package io.allsmi.insight.select;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The devices that a user asked for: {@code 0}, {@code nvidia0}, {@code GPU-7c1e}, {@code
 * vendor=nvidia}, {@code model=~h100}. A device is chosen when one item chooses it.
 *
 * <p>A selection restricts accelerators; with one come its partitions, and the board or device that
 * it is part of. The host's devices stay, unless an item names some of them ({@code kind=disk},
 * {@code eth0}): then only those stay.
 */
public final class Selection {
  /** Every device. */
  public static final Selection ALL = new Selection(List.of());

  private static final int MOST_DIGITS = 5;

  private final List<Choice> choices;

  // A cache of what depends on inventory and layouts alone; losing a race costs one more of it.
  private volatile @Nullable Restriction last;

  private Selection(List<Choice> choices) {
    this.choices = choices;
  }

  /**
   * Understands what a user wrote; nothing at all selects every device.
   *
   * @param texts items, or several of them with commas between
   * @throws QueryException when one is neither an index, a name, the beginning of a uuid nor {@code
   *     attribute=value}
   */
  public static Selection parse(List<String> texts) throws QueryException {
    List<Choice> choices = new ArrayList<>();
    for (String text : texts) {
      for (int from = 0; from <= text.length(); ) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        choices.add(choice(text.substring(from, end).strip(), text));
        from = end + 1;
      }
    }
    return choices.isEmpty() ? ALL : new Selection(List.copyOf(choices));
  }

  private static Choice choice(String item, String text) throws QueryException {
    if (item.isEmpty()) throw new QueryException("'" + text + "' has a device that is empty");
    int equals = item.indexOf('=');
    if (equals >= 0) return byAttribute(item, equals);
    if (!isNumber(item)) return new Choice.Named(item);
    if (item.length() > MOST_DIGITS) {
      throw new QueryException("'" + item + "' is no index of a device: it is too large");
    }
    return new Choice.Index(Integer.parseInt(item));
  }

  private static Choice byAttribute(String item, int equals) throws QueryException {
    String word = item.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    boolean part = item.startsWith("=~", equals);
    String value = item.substring(equals + (part ? 2 : 1)).strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) throw new QueryException("'" + item + "' has nothing behind the =");
    for (Attribute attribute : Attribute.values()) {
      if (attribute.word().equals(word)) return new Choice.ByAttribute(attribute, value, part);
    }
    throw new QueryException(
        "devices have no attribute '"
            + word
            + "' ("
            + String.join(", ", Attribute.words())
            + ")"
            + Nearest.hint(word, Attribute.words()));
  }

  private static boolean isNumber(String item) {
    for (int i = 0; i < item.length(); i++) {
      if (item.charAt(i) < '0' || item.charAt(i) > '9') return false;
    }
    return true;
  }

  public boolean isAll() {
    return choices.isEmpty();
  }

  /**
   * The snapshot with the chosen devices only: their readings, their uses by processes, their
   * events and findings. Sources, and what is said of the node as a whole, stay.
   */
  public Snapshot apply(Snapshot snapshot) {
    if (isAll()) return snapshot;
    Restriction restriction = last;
    if (restriction == null || !restriction.fits(snapshot)) {
      restriction = new Restriction(snapshot, kept(snapshot));
      last = restriction;
    }
    return restriction.apply(snapshot);
  }

  /**
   * The snapshot with some of its devices: their readings, their uses by processes, their events
   * and findings.
   *
   * @param kept for each device of the inventory whether it stays
   */
  public static Snapshot only(Snapshot snapshot, boolean[] kept) {
    return new Restriction(snapshot, kept).apply(snapshot);
  }

  private boolean[] kept(Snapshot snapshot) {
    List<DeviceInfo> devices = snapshot.inventory().devices();
    boolean[] chosen = new boolean[devices.size()];
    for (Choice choice : choices) choice.mark(snapshot, chosen);
    boolean anyOfHost = false;
    for (int i = 0; i < chosen.length; i++) {
      anyOfHost |= chosen[i] && Devices.isOfHost(devices.get(i));
    }
    boolean[] kept = chosen.clone();
    for (int i = 0; i < kept.length; i++) {
      if (Devices.isOfHost(devices.get(i))) kept[i] = chosen[i] || !anyOfHost;
      else if (chosen[i] || hasChosenParent(snapshot, i, chosen))
        keepWithParents(snapshot, i, kept);
    }
    return kept;
  }

  private static boolean hasChosenParent(Snapshot snapshot, int device, boolean[] chosen) {
    int at = device;
    // A circle of parents is nonsense that a file or another machine may hold.
    for (int step = 0; step < chosen.length && at >= 0; step++) {
      if (chosen[at]) return true;
      at = parent(snapshot, at);
    }
    return false;
  }

  private static void keepWithParents(Snapshot snapshot, int device, boolean[] kept) {
    int at = device;
    for (int step = 0; step < kept.length && at >= 0; step++) {
      kept[at] = true;
      at = parent(snapshot, at);
    }
  }

  /** The device that this one is part of; -1 for none, and where that is the host. */
  private static int parent(Snapshot snapshot, int device) {
    String name = snapshot.inventory().devices().get(device).parent();
    int parent = name.isEmpty() ? -1 : snapshot.inventory().ordinal(name);
    boolean host = parent >= 0 && Devices.isOfHost(snapshot.inventory().devices().get(parent));
    return host ? -1 : parent;
  }

  /** A line for each item that chooses no device of the snapshot. */
  public List<String> complaints(Snapshot snapshot) {
    List<String> complaints = new ArrayList<>();
    for (Choice choice : choices) {
      boolean[] chosen = new boolean[snapshot.inventory().size()];
      choice.mark(snapshot, chosen);
      boolean any = false;
      for (boolean each : chosen) any |= each;
      if (!any) complaints.add(choice.complaint(snapshot));
    }
    return complaints;
  }
}
