package io.allsmi.fleet.poll;

/** How much an endpoint is asked for. */
public enum Detail {
  /** What rows, heat maps and alerts need. */
  CORE,
  /** That, and who uses the devices. */
  PROCESSES,
  /** Everything that it can tell: the node is open on the screen. */
  WHOLE
}
