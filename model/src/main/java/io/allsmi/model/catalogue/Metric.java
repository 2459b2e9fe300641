package io.allsmi.model.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one quantity: everything that any face needs to know of it. Core metrics are
 * constants of the tables beside this class; plug-ins bring theirs; a reader makes one for a name
 * that it does not know.
 *
 * <p>A core metric equals only itself (the same name on another kind of device is another metric);
 * two others are equal when they agree on what travels: part, name, type, unit and states.
 */
public final class Metric implements Comparable<Metric> {
  /** Most states of a FLAGS metric: a {@code double} holds integers of 53 bits exactly. */
  public static final int MOST_FLAGS = 52;

  /** The order of a metric that is not in the core tables: behind all that are, by name. */
  static final int NOT_CORE = Integer.MAX_VALUE;

  private final String name;
  private final MetricType type;
  private final Unit unit;
  private final List<DeviceKind> kinds;
  private final @Nullable PartKind part;
  private final Level level;
  private final Aggregate aggregate;
  private final Group group;
  private final Direction direction;
  private final Display display;
  private final String help;
  private final List<String> states;
  private final @Nullable Limit limitOf;
  private final @Nullable Derived derived;
  private final List<String> sources;
  private final String since;
  private final boolean history;
  private final int hash;
  private int order = NOT_CORE;

  private Metric(Builder from, boolean checked) {
    if (checked) {
      if (from.type == MetricType.FLAGS || from.type == MetricType.TEXT)
        MetricName.checkWord(from.name);
      else MetricName.check(from.name, from.type, from.unit);
    }
    if (from.type == MetricType.FLAGS
        && (from.states.isEmpty() || from.states.size() > MOST_FLAGS)) {
      throw new IllegalArgumentException("metric '" + from.name + "' needs 1 to 52 states");
    }
    name = from.name;
    type = from.type;
    unit = from.unit;
    kinds = from.kinds;
    part = from.part;
    level = from.level;
    aggregate = from.aggregate;
    group = from.group;
    direction = from.direction;
    display =
        new Display(
            from.label.isEmpty() ? name.replace('_', ' ') : from.label, from.scale, from.digits);
    help = from.help;
    states = from.states;
    limitOf = from.limitOf;
    derived = from.derived;
    sources = from.sources;
    since = from.since;
    history = from.history;
    hash = path().hashCode();
  }

  /** The name in JSON, queries, columns and, behind scope and part, in the text exposition. */
  public String name() {
    return name;
  }

  /** The name with its part, {@code link.receive_bytes_total}: unique within a catalogue. */
  public String path() {
    return part == null ? name : part.word() + "." + name;
  }

  public MetricType type() {
    return type;
  }

  public Unit unit() {
    return unit;
  }

  /** The kinds of device that can carry it; empty means any. */
  public List<DeviceKind> kinds() {
    return kinds;
  }

  public Optional<PartKind> part() {
    return Optional.ofNullable(part);
  }

  /** Whether it belongs to parts of that kind. */
  public boolean isOf(PartKind kind) {
    return kind.equals(part);
  }

  /** Whether it belongs to the device itself and not to a part. */
  public boolean isOfDevice() {
    return part == null;
  }

  public Level level() {
    return level;
  }

  public Aggregate aggregate() {
    return aggregate;
  }

  public Group group() {
    return group;
  }

  public Direction direction() {
    return direction;
  }

  public Display display() {
    return display;
  }

  /** One sentence without a final stop, as in the HELP line. */
  public String help() {
    return help;
  }

  /** The closed list of a STATE or FLAGS metric; empty for others and for a STATE of 0 or 1. */
  public List<String> states() {
    return states;
  }

  public Optional<Limit> limitOf() {
    return Optional.ofNullable(limitOf);
  }

  public Optional<Derived> derived() {
    return Optional.ofNullable(derived);
  }

  /**
   * Names of the sources that are preferred for it, the best first; a source that is not named
   * comes behind those that are.
   */
  public List<String> sources() {
    return sources;
  }

  /** The release that brought it. */
  public String since() {
    return since;
  }

  /** Whether screens keep its past. */
  public boolean hasHistory() {
    return history;
  }

  /** Whether it is one of the product's own and not a plug-in's or unknown. */
  public boolean isCore() {
    return order != NOT_CORE;
  }

  /** Whether a reading is a string and stands in the texts of a block. */
  public boolean isText() {
    return type == MetricType.TEXT;
  }

  /** Its place in the core tables; {@code Integer.MAX_VALUE} outside of them. */
  public int order() {
    return order;
  }

  /** Called once for each core metric, in the order of the tables, before any other use. */
  void placeAt(int place) {
    order = place;
  }

  /** Core metrics in the order of the tables, then all others by path. */
  @Override
  public int compareTo(Metric other) {
    if (this == other) return 0;
    if (order != other.order) return Integer.compare(order, other.order);
    int byPath = path().compareTo(other.path());
    if (byPath != 0) return byPath;
    int byType = type.compareTo(other.type);
    if (byType != 0) return byType;
    int byUnit = unit.compareTo(other.unit);
    return byUnit != 0 ? byUnit : states.toString().compareTo(other.states.toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Metric that
            && hash == that.hash
            && !isCore()
            && !that.isCore()
            && name.equals(that.name)
            && Objects.equals(part, that.part)
            && type == that.type
            && unit == that.unit
            && states.equals(that.states));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * Whether the other is equal and also says the same of all that faces show. What one node says of
   * a metric must not be shown for another node's, so definitions are shared by this and not by
   * {@link #equals}.
   */
  public boolean isSameDefinition(Metric other) {
    if (isCore()) return equals(other);
    return equals(other)
        && help.equals(other.help)
        && level == other.level
        && aggregate == other.aggregate
        && group == other.group
        && direction == other.direction
        && display.equals(other.display)
        && kinds.equals(other.kinds)
        && Objects.equals(limitOf, other.limitOf)
        && Objects.equals(derived, other.derived)
        && history == other.history;
  }

  @Override
  public String toString() {
    return path();
  }

  public static Builder gauge(String name, Unit unit) {
    return new Builder(name, MetricType.GAUGE, unit);
  }

  public static Builder counter(String name, Unit unit) {
    return new Builder(name, MetricType.COUNTER, unit).aggregate(Aggregate.SUM);
  }

  /** One of a closed list, held as its index; with no states given, 0 or 1. */
  public static Builder state(String name, String... states) {
    return new Builder(name, MetricType.STATE, Unit.NONE).states(List.of(states));
  }

  /** A subset of a closed list, held as bits. */
  public static Builder flags(String name, String... states) {
    return new Builder(name, MetricType.FLAGS, Unit.NONE).states(List.of(states));
  }

  public static Builder text(String name) {
    return new Builder(name, MetricType.TEXT, Unit.NONE);
  }

  /** A definition of any type, for readers of definitions that travelled. */
  public static Builder of(String name, MetricType type, Unit unit) {
    return new Builder(name, type, unit);
  }

  /** Collects a definition; every setter has a sensible default. */
  public static final class Builder {
    private final String name;
    private final MetricType type;
    private final Unit unit;
    private List<DeviceKind> kinds = List.of();
    private @Nullable PartKind part;
    private Level level = Level.DETAIL;
    private Aggregate aggregate = Aggregate.NONE;
    private Group group = Group.OTHER;
    private Direction direction = Direction.NEUTRAL;
    private String label = "";
    private Scale scale;
    private int digits = 3;
    private String help = "";
    private List<String> states = List.of();
    private @Nullable Limit limitOf;
    private @Nullable Derived derived;
    private List<String> sources = List.of();
    private String since = "0.1.0";
    private boolean history;

    private Builder(String name, MetricType type, Unit unit) {
      this.name = name;
      this.type = type;
      this.unit = unit;
      this.scale =
          switch (unit) {
            case RATIO -> Scale.PERCENT;
            case BYTES -> Scale.BINARY;
            case SECONDS -> Scale.DURATION;
            case HERTZ, WATTS, JOULES, BYTES_PER_SECOND, PACKETS -> Scale.DECIMAL;
            default -> Scale.PLAIN;
          };
    }

    public Builder on(DeviceKind... on) {
      kinds = List.of(on);
      return this;
    }

    public Builder on(List<DeviceKind> on) {
      kinds = List.copyOf(on);
      return this;
    }

    public Builder part(PartKind of) {
      part = of;
      return this;
    }

    public Builder level(Level value) {
      level = value;
      return this;
    }

    public Builder aggregate(Aggregate value) {
      aggregate = value;
      return this;
    }

    public Builder group(Group value) {
      group = value;
      return this;
    }

    public Builder direction(Direction value) {
      direction = value;
      return this;
    }

    public Builder label(String value) {
      label = value;
      return this;
    }

    public Builder scale(Scale value) {
      scale = value;
      return this;
    }

    public Builder digits(int value) {
      digits = value;
      return this;
    }

    public Builder help(String value) {
      help = value;
      return this;
    }

    public Builder states(List<String> value) {
      states = List.copyOf(value);
      return this;
    }

    public Builder limitOf(Metric metric, LimitRole role) {
      limitOf = new Limit(metric, role);
      return this;
    }

    public Builder derived(Derived value) {
      derived = value;
      return this;
    }

    public Builder sources(String... bestFirst) {
      sources = List.of(bestFirst);
      return this;
    }

    public Builder since(String release) {
      since = release;
      return this;
    }

    /** Screens keep its past. */
    public Builder history() {
      history = true;
      return this;
    }

    /**
     * The definition.
     *
     * @throws IllegalArgumentException when Prometheus' linter would refuse the name, or a FLAGS
     *     metric has no or too many states
     */
    public Metric build() {
      return new Metric(this, true);
    }

    /** A definition that somebody else made: its name is kept whatever it is. */
    public Metric asRead() {
      return new Metric(this, false);
    }
  }
}
