package io.allsmi.insight.filter;

import io.allsmi.insight.select.Devices;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a row is called and who uses it, beyond the fields of tables of devices. */
enum RowText implements TextSource {
  NODE("the node's name") {
    @Override
    public boolean any(Row row, Predicate<String> test) {
      return test.test(row.node.node());
    }
  },
  STATE("the node's state: up, late, stale, down, unauthorized, malformed, starting; lost") {
    @Override
    public boolean any(Row row, Predicate<String> test) {
      if (test.test(row.node.state().word())) return true;
      return row.isDevice() && isLost(row) && test.test("lost");
    }
  },
  CODE("the code of a problem: throttled, link_down, errors_rising, node_down") {
    @Override
    public boolean any(Row row, Predicate<String> test) {
      if (!row.node.state().isCurrent()) return test.test("node_" + row.node.state().word());
      List<Finding> findings = row.node.findings();
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        if (row.isAbout(finding.subject()) && test.test(finding.code())) return true;
      }
      return false;
    }
  },
  SEVERITY("how bad a problem is: advice, warning, critical") {
    @Override
    public boolean any(Row row, Predicate<String> test) {
      List<Finding> findings = row.node.findings();
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        if (row.isAbout(finding.subject()) && test.test(finding.severity().word())) return true;
      }
      return false;
    }
  },
  USER("who owns a process that uses it") {
    @Override
    boolean of(ProcessUse process, Predicate<String> test) {
      return passes(process.user(), test);
    }
  },
  JOB("the container or the name of a process that uses it") {
    @Override
    boolean of(ProcessUse process, Predicate<String> test) {
      return passes(process.container(), test) || passes(process.name(), test);
    }
  },
  CONTAINER("the container of a process that uses it") {
    @Override
    boolean of(ProcessUse process, Predicate<String> test) {
      return passes(process.container(), test);
    }
  },
  PROCESS("the name of a process that uses it") {
    @Override
    boolean of(ProcessUse process, Predicate<String> test) {
      return passes(process.name(), test);
    }
  },
  PID("the id of a process that uses it") {
    @Override
    boolean of(ProcessUse process, Predicate<String> test) {
      return test.test(Integer.toString(process.pid()));
    }
  };

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String help;

  RowText(String help) {
    this.help = help;
  }

  String word() {
    return word;
  }

  String help() {
    return help;
  }

  static Optional<RowText> find(String name) {
    for (RowText text : values()) {
      if (text.word.equals(name)) return Optional.of(text);
    }
    return Optional.empty();
  }

  /** Of a process its own; else those of the processes that use the device, or any of the node. */
  @Override
  public boolean any(Row row, Predicate<String> test) {
    ProcessUse own = row.process;
    if (own != null) return of(own, test);
    List<ProcessUse> processes = row.snapshot.processes();
    for (int i = 0; i < processes.size(); i++) {
      if (uses(processes.get(i), row) && of(processes.get(i), test)) return true;
    }
    return false;
  }

  /** Whether a text of a process passes. */
  boolean of(ProcessUse process, Predicate<String> test) {
    return false;
  }

  private static boolean passes(String text, Predicate<String> test) {
    return !text.isEmpty() && test.test(text);
  }

  private static boolean uses(ProcessUse process, Row row) {
    List<DeviceUse> uses = process.uses();
    for (int i = 0; i < uses.size(); i++) {
      if (row.isAbout(uses.get(i).device())) return true;
    }
    return false;
  }

  static boolean isLost(Row row) {
    String name = row.snapshot.inventory().devices().get(row.device).name();
    return Devices.isLost(row.snapshot, name);
  }
}
