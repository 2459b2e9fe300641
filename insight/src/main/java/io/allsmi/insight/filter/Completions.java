package io.allsmi.insight.filter;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be typed next: fields, operators, and the values that are seen in the fleet. */
public final class Completions {
  private static final int MOST = 30;
  private static final int MOST_LABELS = 50;

  private final Context context;
  private final Vocabulary vocabulary;
  private final Set<String> labels;
  private final FleetView fleet;

  /** Text and what it means; what begins with what was typed before what only contains it. */
  private final Map<String, String> beginning = new LinkedHashMap<>();

  private final Map<String, String> containing = new LinkedHashMap<>();

  private Completions(Context context, Catalogue catalogue, FleetView fleet) {
    this.context = context;
    this.vocabulary = Vocabulary.of(catalogue);
    this.fleet = fleet;
    this.labels = labels(fleet);
  }

  /** The labels that nodes of a fleet have, in order: what {@link Filter#parse} wants to know. */
  public static Set<String> labels(FleetView fleet) {
    Set<String> labels = new TreeSet<>();
    for (NodeView node : fleet.nodes()) {
      node.contact()
          .labels()
          .forEach(
              (key, _) -> {
                if (labels.size() < MOST_LABELS) labels.add(key);
              });
    }
    return labels;
  }

  /**
   * What can stand at the caret, the likeliest first.
   *
   * @param text the filter as far as it is written, right or wrong
   * @param caret how many of its characters stand before the caret
   * @param fleet whose values are offered
   */
  public static List<Completion> at(String text, int caret, Catalogue catalogue, FleetView fleet) {
    int at = Math.clamp(caret, 0, text.length());
    Completions completions = new Completions(Context.of(text, at), catalogue, fleet);
    completions.collect();
    return completions.list(at);
  }

  private void collect() {
    switch (context.kind()) {
      case TERM -> terms();
      case OPERATOR -> {
        operators();
        connectives();
      }
      case VALUE -> values();
      case CONNECTIVE -> {
        connectives();
        if (!context.typed().isEmpty()) terms();
      }
    }
  }

  private void offer(String text, String description) {
    String typed = context.typed().toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals(typed)) return;
    if (lower.startsWith(typed)) beginning.putIfAbsent(text, description);
    else if (lower.contains(typed)) containing.putIfAbsent(text, description);
  }

  private void terms() {
    for (Flag flag : Flag.values()) offer(flag.word(), flag.words());
    List<String> names = vocabulary.names(labels);
    for (String name : names) {
      // With nothing typed, only the names that people use.
      if (context.typed().isEmpty() && beginning.size() >= MOST) break;
      offer(name, labels.contains(name) ? "what discovery says of the node" : "");
    }
    offer(Syntax.NOT, "turns what follows around");
    offer(Syntax.HAS, "whether there is a reading of what follows");
  }

  private void operators() {
    Optional<FilterField> field = vocabulary.find(context.field(), labels);
    if (field.isEmpty()) return;
    boolean isNumber = field.get() instanceof FilterField.Number;
    for (Op op : Op.values()) {
      if (isNumber ? op.isOfPattern() : op.isOfOrder()) continue;
      offer(op.sign(), op.words());
    }
  }

  private void connectives() {
    offer(Syntax.AND, "both must be so");
    offer(Syntax.OR, "one of them must be so");
  }

  private void values() {
    Optional<FilterField> field = vocabulary.find(context.field(), labels);
    if (field.isEmpty()) return;
    switch (field.get()) {
      case FilterField.Number(List<NumberSource> sources) -> units(sources);
      case FilterField.Text(TextSource source, _) -> {
        for (String value : SeenValues.of(fleet, source, context.field())) {
          offer(Syntax.isPlainValue(value) ? value : Syntax.quoted(value), "");
        }
      }
    }
  }

  /** The units that can follow a number that is being typed. */
  private void units(List<NumberSource> sources) {
    Amount amount = Amount.of(context.typed());
    if (Double.isNaN(amount.number())) return;
    String number = context.typed().substring(0, amount.unit());
    for (NumberSource source : sources) {
      for (String sign : Units.signs(source.unit())) offer(number + sign, "");
    }
  }

  private List<Completion> list(int caret) {
    List<Completion> list = new ArrayList<>();
    add(list, beginning, caret);
    add(list, containing, caret);
    return list;
  }

  private void add(List<Completion> list, Map<String, String> found, int caret) {
    for (Map.Entry<String, String> each : found.entrySet()) {
      if (list.size() >= MOST) return;
      String means = each.getValue();
      if (means.isEmpty() && context.kind() != Context.Kind.VALUE) {
        means = vocabulary.help(each.getKey());
      }
      list.add(new Completion(each.getKey(), means, context.start(), caret));
    }
  }
}
