package io.allsmi.exporter.endpoint;

import java.util.HashMap;
import java.util.Map;

/** Counts open event streams, of all clients and of each, and keeps both within bounds. */
public final class Subscribers {
  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> open = new HashMap<>();
  private int all;

  /**
   * @param most streams in all
   * @param mostOfOne streams of one client
   */
  public Subscribers(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /** 64 streams, of one client 16. */
  public static Subscribers usual() {
    return new Subscribers(64, 16);
  }

  /** How many streams are open. */
  public synchronized int open() {
    return all;
  }

  synchronized boolean isRoomFor(String client) {
    return all < most && open.getOrDefault(client, 0) < mostOfOne;
  }

  /** Takes a place, if there is one. */
  synchronized boolean enter(String client) {
    if (!isRoomFor(client)) return false;
    all++;
    open.merge(client, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String client) {
    all--;
    open.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
  }
}
