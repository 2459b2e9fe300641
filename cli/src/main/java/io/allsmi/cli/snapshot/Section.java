package io.allsmi.cli.snapshot;

/** The parts of a snapshot that {@code --include} chooses from. */
public enum Section {
  /** GPUs, NPUs, their boards, chips and partitions. */
  ACCELERATORS,
  CPU,
  MEMORY,
  DISK,
  FILESYSTEM,
  NETWORK,
  CHASSIS,
  NODE,
  PROCESSES,
  EVENTS,
  FINDINGS,
  SOURCES
}
