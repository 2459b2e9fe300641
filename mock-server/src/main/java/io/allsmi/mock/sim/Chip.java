package io.allsmi.mock.sim;

/**
 * The physics of an accelerator, as far as a monitor sees it.
 *
 * @param idleWatts power when nothing runs
 * @param limitWatts power at which it is held back
 * @param idleMegahertz clock when nothing runs
 * @param megahertz highest clock of its compute units
 * @param linkBytes bytes per second over all of its links in each direction; 0 for no links
 * @param busBytes bytes per second over the bus in each direction
 * @param kelvinPerWatt by how much it is warmer than the air for each watt
 * @param secondsToWarm time constant of its heat sink
 */
public record Chip(
    double idleWatts,
    double limitWatts,
    double idleMegahertz,
    double megahertz,
    double linkBytes,
    double busBytes,
    double kelvinPerWatt,
    double secondsToWarm) {}
