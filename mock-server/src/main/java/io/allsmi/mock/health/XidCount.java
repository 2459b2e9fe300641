package io.allsmi.mock.health;

/**
 * One Xid and how often a device had it since the node was booted.
 *
 * @param number the driver's number of it
 * @param count how often
 * @param lastMillis when it was the last time, in milliseconds since 1970
 */
public record XidCount(int number, int count, long lastMillis) {}
