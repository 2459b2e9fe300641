package io.allsmi.mock.tenstorrent;

import io.allsmi.mock.sim.Chip;
import java.util.Map;

/**
 * A model of card, as its driver shows it: one chip on the bus.
 *
 * @param card the card's name
 * @param chipModel the chip's name
 * @param boardCode the digits with which serial numbers of such cards begin
 * @param chip its physics
 * @param slowdown temperature at which its firmware throttles, in degrees Celsius
 * @param axi clock of its interconnect, in megahertz
 * @param arc clock of the processor that its firmware runs on, in megahertz
 * @param rail its core rail
 * @param pcie generation of its bus
 * @param blackhole whether it has a fan that the driver shows, and counts thermal trips
 * @param firmware versions
 */
record CardModel(
    String card,
    String chipModel,
    String boardCode,
    Chip chip,
    double slowdown,
    double axi,
    double arc,
    Rail rail,
    int pcie,
    boolean blackhole,
    Map<String, String> firmware) {

  /** Volts when idle and at work, and the most volts and amperes. */
  record Rail(double idle, double busy, double mostVolts, double mostAmperes) {}

  /** Wormhole n300: of its two chips the driver shows the one on the bus. */
  static CardModel n300() {
    return new CardModel(
        "n300",
        "Wormhole n300",
        "0100014",
        new Chip(14, 160, 500, 1000, 0, 13e9, 0.26, 24),
        75,
        900,
        540,
        new Rail(0.72, 0.86, 0.95, 160),
        4,
        false,
        Map.of(
            "firmware", "18.12.0.0",
            "firmware_arc", "2.35.0.0",
            "firmware_ethernet", "7.0.0",
            "firmware_board", "5.12.0.0",
            "firmware_boot", "129.2.0.0"));
  }

  /** Blackhole p150a. */
  static CardModel p150a() {
    return new CardModel(
        "p150a",
        "Blackhole p150a",
        "0000040",
        new Chip(38, 300, 800, 1350, 0, 26e9, 0.155, 26),
        85,
        960,
        800,
        new Rail(0.7, 0.82, 0.9, 420),
        5,
        true,
        Map.of("firmware", "18.12.0.0", "firmware_board", "0.13.0.0"));
  }
}
