package io.allsmi.insight.filter;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import java.util.List;

/**
 * A bare word: whether it occurs in something that a row is called by. Of a device: its name and
 * model, its maker, its node, who uses it, what is wrong with it. Of a node: its name, labels and
 * state, the models that it has, its users, what is wrong. Of a process: name, user, container,
 * number, devices.
 */
record Mention(String word) implements Question {
  @Override
  public boolean isSo(Row row) {
    ProcessUse process = row.process;
    if (process != null) return inProcess(process);
    return in(row.node.node())
        || (row.isDevice() ? inDevice(row, row.device) : inNode(row))
        || RowText.USER.any(row, this::in)
        || RowText.JOB.any(row, this::in)
        || inFindings(row);
  }

  private boolean in(String text) {
    return Words.occurs(word, text);
  }

  private boolean inProcess(ProcessUse process) {
    if (in(process.name()) || in(process.user()) || in(process.container())) return true;
    if (in(Integer.toString(process.pid()))) return true;
    for (int i = 0; i < process.uses().size(); i++) {
      if (in(process.uses().get(i).device())) return true;
    }
    return false;
  }

  private boolean inDevice(Row row, int ordinal) {
    DeviceInfo device = row.snapshot.inventory().devices().get(ordinal);
    return in(device.name()) || in(device.model()) || in(device.vendor());
  }

  private boolean inNode(Row row) {
    if (in(row.node.state().word())) return true;
    boolean[] found = new boolean[1];
    row.node.contact().labels().forEach((_, value) -> found[0] |= in(value));
    if (found[0]) return true;
    for (int i = 0; i < row.snapshot.inventory().size(); i++) {
      boolean isAccelerator = row.snapshot.inventory().devices().get(i).kind().isAccelerator();
      if (isAccelerator && inDevice(row, i)) return true;
    }
    return false;
  }

  private boolean inFindings(Row row) {
    List<Finding> findings = row.node.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (row.isAbout(finding.subject()) && in(finding.code())) return true;
    }
    return false;
  }
}
