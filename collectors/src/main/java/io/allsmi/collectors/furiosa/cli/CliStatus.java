package io.allsmi.collectors.furiosa.cli;

import io.allsmi.collectors.furiosa.card.PeReadings;

/**
 * What {@code furiosa-smi status} says of a card; NaN for what it does not.
 *
 * @param node of the card: {@code npu0}
 * @param alive 1 when it is, 0 when the tool says something else
 * @param usedBytes memory in use
 * @param totalBytes memory
 * @param elements how busy they were
 */
record CliStatus(
    String node, double alive, double usedBytes, double totalBytes, PeReadings elements) {}
