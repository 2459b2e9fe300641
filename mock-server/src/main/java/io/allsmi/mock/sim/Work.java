package io.allsmi.mock.sim;

import java.util.Locale;

/** What a device is used for. */
public enum Work {
  /** Nothing runs. */
  IDLE(0, ""),
  /** Training over several devices: steps, and a checkpoint every five minutes. */
  TRAINING(0.88, "python3"),
  /** Tuning of a small model: short steps, an evaluation now and then. */
  TUNING(0.61, "python3"),
  /** A language model that answers: bursts of prefill, decode between them. */
  SERVING(0.9, "VLLM::Worker"),
  /** Prompts that are worked off without pause. */
  BATCH(0.72, "python3"),
  /** Somebody who tries things out. */
  NOTEBOOK(0.24, "jupyter"),
  /** Pictures and video. */
  RENDERING(0.35, "blender"),
  /** As much as the device can do. */
  FULL(0.94, "dcgmproftester"),
  /** Waits in a collective operation for a device that is slower: busy, and cool. */
  WAITING(0.88, "python3"),
  /** Works as fast as a device that is held back can. */
  HELD_BACK(0.88, "python3"),
  /** A model stays loaded and nobody asks it: memory that is held by a device that is idle. */
  STANDBY(0.8, "VLLM::Worker");

  private final double memory;
  private final String process;
  private final String word = name().toLowerCase(Locale.ROOT);

  Work(double memory, String process) {
    this.memory = memory;
    this.process = process;
  }

  /** Share of the device's memory that it takes. */
  public double memory() {
    return memory;
  }

  /** The kernel's name of the process that does it; empty for none. */
  public String process() {
    return process;
  }

  /** As it is written in scenarios. */
  public String word() {
    return word;
  }
}
