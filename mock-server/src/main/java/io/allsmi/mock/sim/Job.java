package io.allsmi.mock.sim;

/**
 * One job of a tenant.
 *
 * @param work what it does
 * @param number counts up from one job to the next
 * @param start the second in which it starts
 * @param end the second in which the next one starts
 * @param offset where in its profile's period it begins
 */
public record Job(Work work, long number, long start, long end, int offset) {}
