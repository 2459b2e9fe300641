package io.allsmi.model.catalogue;

/** Base units. Every conversion to one happens once, where a reading enters the program. */
public enum Unit {
  RATIO("ratio"),
  BYTES("bytes"),
  SECONDS("seconds"),
  HERTZ("hertz"),
  CELSIUS("celsius"),
  WATTS("watts"),
  JOULES("joules"),
  VOLTS("volts"),
  AMPERES("amperes"),
  RPM("rpm"),
  BYTES_PER_SECOND("bytes_per_second"),
  PACKETS("packets"),
  ERRORS("errors"),
  EVENTS("events"),
  NONE("");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** The word that ends a metric's name; empty for {@link #NONE}. */
  public String word() {
    return word;
  }

  /** The unit of that word, {@link #NONE} for an unknown one. */
  public static Unit of(String word) {
    for (Unit unit : values()) {
      if (unit.word.equals(word)) return unit;
    }
    return NONE;
  }
}
