package io.allsmi.mock.nvidia;

/** What some models and drivers can report and others not. */
enum Feature {
  /** Error correction, and counts of what was corrected. */
  ECC,
  /** Counts of the on-chip memories, and whether they are within what is specified. */
  SRAM,
  /** Rows of its memory can be remapped. */
  REMAP,
  /** The quantities of GPM: what its units do, and traffic over the bus. */
  GPM,
  MEMORY_TEMPERATURE,
  /** Its temperature is told by the distance from its limit, and not by thresholds. */
  MARGIN,
  /** Counts of the single kinds of PCIe errors. */
  BUS_ERRORS,
  /** The clock that applications are to have. */
  TARGET_CLOCK,
  /** Sessions of its encoder and of screen capture. */
  SESSIONS,
  /** The driver says what recovers it. */
  RECOVERY,
  /** It joins its fabric by the fabric manager. */
  FABRIC,
  /** Power of the module that also carries the CPU. */
  MODULE,
  /** Links of the fifth generation, which count other errors. */
  LINK5,
  /** It can be divided into instances. */
  MIG,
  /** A board of a data centre: it has a serial number, and nobody looks at it. */
  SERVER,
  FANS
}
