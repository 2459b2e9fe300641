package io.allsmi.cli.settings;

import java.util.List;

/** The settings by which a command shows simulated devices instead of this machine's. */
public final class MockKeys {
  /** What is simulated; absent: this machine is read. */
  public static final Setting<String> MOCK =
      Setting.of(
          "mock",
          new TextType("PLATFORM", "a platform such as nvidia-h100:8"),
          "Show simulated devices instead of this machine's, as in nvidia-h100:8");

  /** From which everything follows that is drawn. */
  public static final Setting<Integer> SEED =
      Setting.of(
              "mock-seed",
              new IntegerType("N", 0, Integer.MAX_VALUE),
              "Simulate another node of the same kind: the same number makes the same node")
          .or(1);

  /** The simulation's time; absent: now. */
  public static final Setting<String> CLOCK =
      Setting.of(
          "mock-clock",
          new TextType("TIME", "a time such as 2026-01-31T12:00:00Z"),
          "Begin the simulation at this time instead of now");

  /** What happens to the devices. */
  public static final Setting<String> SCENARIO =
      Setting.of(
          "mock-scenario",
          new TextType("SCENARIO", "the name of a scenario or the path of a file"),
          "Let this happen to simulated devices, as in xid-79 (docs/mock-scenarios.md)");

  /** All of them. */
  public static final List<Setting<?>> ALL = List.of(MOCK, SEED, CLOCK, SCENARIO);

  private MockKeys() {}
}
