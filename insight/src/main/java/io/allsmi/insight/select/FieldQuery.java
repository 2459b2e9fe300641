package io.allsmi.insight.select;

import io.allsmi.insight.select.Field.Fixed.Property;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that a user asked for, as columns of a table: {@code device,model,power_watts}, {@code
 * link.receive_bytes_total} for all links as one, {@code link.3.state} for one of them, {@code
 * info.uuid} for a fixed string.
 */
public final class FieldQuery {
  private static final String INFO = "info.";

  /** Fixed strings that are asked for so often that they need no {@code info.} before them. */
  private static final List<String> USUAL_INFO =
      List.of("uuid", "serial", "pci", "numa", "driver", "firmware", "vbios");

  private FieldQuery() {}

  /**
   * The fields of a list of names with commas between.
   *
   * @throws QueryException when a name is not known; the message has the nearest one that is
   */
  public static List<Field> parse(String names, Catalogue catalogue) throws QueryException {
    List<Field> fields = new ArrayList<>();
    for (int from = 0; from <= names.length(); ) {
      int comma = names.indexOf(',', from);
      int end = comma < 0 ? names.length() : comma;
      String name = names.substring(from, end).strip();
      if (name.isEmpty()) throw new QueryException("'" + names + "' has a field that is empty");
      fields.add(field(name, catalogue));
      from = end + 1;
    }
    return fields;
  }

  private static Field field(String name, Catalogue catalogue) throws QueryException {
    Optional<Field> found = find(name, catalogue);
    if (found.isPresent()) return found.get();
    throw new QueryException("no field '" + name + "'" + Nearest.hint(name, known(catalogue)));
  }

  /** The field of a name; empty for one that is not known. */
  public static Optional<Field> find(String name, Catalogue catalogue) {
    for (Property property : Property.values()) {
      if (property != Property.INFO && name.equals(word(property))) {
        return Optional.of(new Field.Fixed(name, name, property, ""));
      }
    }
    if (USUAL_INFO.contains(name)) {
      return Optional.of(new Field.Fixed(name, name, Property.INFO, name));
    }
    if (name.startsWith(INFO) && name.length() > INFO.length()) {
      String key = name.substring(INFO.length());
      return Optional.of(new Field.Fixed(name, key, Property.INFO, key));
    }
    List<Metric> metrics = catalogue.at(name);
    if (!metrics.isEmpty()) return Optional.of(field(name, metrics, ""));
    return partField(name, catalogue);
  }

  private static Field field(String name, List<Metric> metrics, String part) {
    return metrics.getFirst().isOfDevice()
        ? new Field.OfDevice(name, metrics)
        : new Field.OfParts(name, metrics, part);
  }

  /** {@code link.3.state}; the name of a part may have points of its own. */
  private static Optional<Field> partField(String name, Catalogue catalogue) {
    int first = name.indexOf('.');
    int last = name.lastIndexOf('.');
    if (first > 0 && last > first + 1) {
      String path = name.substring(0, first) + name.substring(last);
      List<Metric> metrics = catalogue.at(path);
      if (!metrics.isEmpty()) {
        return Optional.of(field(name, metrics, name.substring(first + 1, last)));
      }
    }
    return Optional.empty();
  }

  /**
   * Every name that can be asked for: {@code device}, {@code info.uuid}, those of the catalogue.
   */
  public static List<String> known(Catalogue catalogue) {
    Set<String> names = new LinkedHashSet<>();
    for (Property property : Property.values()) {
      if (property != Property.INFO) names.add(word(property));
    }
    for (String key : USUAL_INFO) names.add(key);
    for (String key : USUAL_INFO) names.add(INFO + key);
    for (Metric metric : catalogue.metrics()) names.add(metric.path());
    return new ArrayList<>(names);
  }

  private static String word(Property property) {
    return property.name().toLowerCase(Locale.ROOT);
  }
}
