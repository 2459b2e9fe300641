package io.allsmi.tui.canvas;

/**
 * A role, for {@link Role#LOAD} with its place on the gradient, and whether the cell lies on the
 * selected row. There are few of them and each exists once: compare with {@code ==}.
 */
@SuppressWarnings("EnumOrdinal") // The table of all styles is laid out by the order of the roles.
public final class Style {
  /** The gradient has this many steps above its lower end. */
  public static final int LOAD_STEPS = 32;

  private static final int FIRST_LOAD = Role.LOAD.ordinal();
  private static final int PLAIN_COUNT = FIRST_LOAD + LOAD_STEPS + 1;
  private static final Style[] ALL = all();

  public static final Style NORMAL = of(Role.NORMAL);
  public static final Style DIM = of(Role.DIM);
  public static final Style BRIGHT = of(Role.BRIGHT);
  public static final Style ACCENT = of(Role.ACCENT);
  public static final Style FRAME = of(Role.FRAME);
  public static final Style TRACK = of(Role.TRACK);
  public static final Style LIMIT = of(Role.LIMIT);
  public static final Style ADVICE = of(Role.ADVICE);
  public static final Style WARNING = of(Role.WARNING);
  public static final Style CRITICAL = of(Role.CRITICAL);

  private final int index;
  private final Role role;
  private final int step;
  private final boolean selected;

  private Style(int index, Role role, int step, boolean selected) {
    this.index = index;
    this.role = role;
    this.step = step;
    this.selected = selected;
  }

  private static Style[] all() {
    Style[] styles = new Style[2 * PLAIN_COUNT];
    Role[] roles = Role.values();
    for (int i = 0; i < styles.length; i++) {
      int plain = i % PLAIN_COUNT;
      int step = Math.max(0, plain - FIRST_LOAD);
      styles[i] = new Style(i, roles[plain - step], step, i >= PLAIN_COUNT);
    }
    return styles;
  }

  /** The style of a role; {@link Role#LOAD} gives the lower end of the gradient. */
  public static Style of(Role role) {
    return ALL[role.ordinal()];
  }

  /**
   * The colour of a load.
   *
   * @param ratio 0 to 1; values beyond are taken as the end they passed, NaN (absent) is {@link
   *     #DIM}
   */
  public static Style load(double ratio) {
    if (Double.isNaN(ratio)) {
      return DIM;
    }
    double inside = Math.max(0, Math.min(1, ratio));
    return ALL[FIRST_LOAD + (int) Math.round(inside * LOAD_STEPS)];
  }

  /** The style with this {@link #index}. */
  public static Style at(int index) {
    return ALL[index];
  }

  /** How many styles there are: every index is below this, and this is below 128. */
  public static int count() {
    return ALL.length;
  }

  public int index() {
    return index;
  }

  public Role role() {
    return role;
  }

  /** The place on the gradient, 0 to 1; 0 for every role but {@link Role#LOAD}. */
  public double ratio() {
    return (double) step / LOAD_STEPS;
  }

  public boolean selected() {
    return selected;
  }

  /** The same meaning on the selected row. */
  public Style onSelection() {
    return selected ? this : ALL[index + PLAIN_COUNT];
  }

  /** The same meaning off the selected row. */
  public Style offSelection() {
    return selected ? ALL[index - PLAIN_COUNT] : this;
  }

  /**
   * One character for this style in {@link Canvas#toRoleText}: the role's letter, for a load the
   * digit 0 to 9 of its tenth; on the selected row the capital, and {@code #} for a load.
   */
  public char letter() {
    if (role == Role.LOAD) {
      return selected ? '#' : (char) ('0' + Math.min(9, step * 10 / LOAD_STEPS));
    }
    return selected ? Character.toUpperCase(role.letter()) : role.letter();
  }

  @Override
  public String toString() {
    String name = role == Role.LOAD ? "LOAD " + step + "/" + LOAD_STEPS : role.name();
    return selected ? name + " selected" : name;
  }
}
