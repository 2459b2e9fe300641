package io.allsmi.model.catalogue;

/** The heading under which a device page and the generated reference list a metric. */
public enum Group {
  UTILIZATION("utilization"),
  MEMORY("memory"),
  TEMPERATURE("temperature"),
  POWER("power"),
  CLOCK("clocks"),
  FAN("fans"),
  HEALTH("health"),
  LINK("links"),
  IO("input and output"),
  MODE("modes"),
  CONTAINER("container"),
  SYSTEM("system"),
  OTHER("other");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
