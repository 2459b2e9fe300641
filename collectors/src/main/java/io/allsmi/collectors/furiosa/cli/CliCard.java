package io.allsmi.collectors.furiosa.cli;

import io.allsmi.collectors.furiosa.card.CardIdentity;

/**
 * What {@code furiosa-smi info} says of a card; NaN and empty for what it does not.
 *
 * @param identity of the card
 * @param celsius temperature of the die
 * @param watts power of the card, of whole watts
 * @param hertz clock of the elements
 * @param governor policy by which the clock is chosen
 */
record CliCard(CardIdentity identity, double celsius, double watts, double hertz, String governor) {
  private static final double MOST_DEGREES = 200;
  private static final double MOST_WATTS = 10_000;

  /** What cannot be is absent. */
  CliCard {
    celsius = celsius > -60 && celsius < MOST_DEGREES ? celsius : Double.NaN;
    watts = watts >= 0 && watts <= MOST_WATTS ? watts : Double.NaN;
  }
}
