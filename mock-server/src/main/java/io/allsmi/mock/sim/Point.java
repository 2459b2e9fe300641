package io.allsmi.mock.sim;

/**
 * What a device does in one second.
 *
 * @param work what it is used for
 * @param intensity how hard
 * @param job counts up from one job to the next
 * @param start the second in which the job started
 * @param watts power that it draws
 * @param megahertz clock of its compute units
 * @param capped whether its power limit holds it back
 */
public record Point(
    Work work,
    Intensity intensity,
    long job,
    long start,
    double watts,
    int megahertz,
    boolean capped) {}
