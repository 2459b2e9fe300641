package io.allsmi.cli.grafana;

import io.allsmi.model.catalogue.Unit;

/** Grafana's words for units. */
final class Units {
  static final String SHARE = "percentunit";
  static final String WATT = "watt";
  static final String KILOWATT_HOURS = "kwatth";
  static final String CELSIUS = "celsius";
  static final String BYTES = "bytes";
  static final String BYTES_PER_SECOND = "Bps";
  static final String PLAIN = "none";

  private Units() {}

  static String of(Unit unit) {
    return switch (unit) {
      case RATIO -> SHARE;
      case BYTES -> BYTES;
      case SECONDS -> "s";
      case HERTZ -> "hertz";
      case CELSIUS -> CELSIUS;
      case WATTS -> WATT;
      case JOULES -> "joule";
      case VOLTS -> "volt";
      case AMPERES -> "amp";
      case RPM -> "rotrpm";
      case BYTES_PER_SECOND -> BYTES_PER_SECOND;
      case PACKETS, ERRORS, EVENTS, NONE -> PLAIN;
    };
  }
}
