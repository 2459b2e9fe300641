package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the lists and which of them is selected; a list is made when it is first needed. */
final class Rows {
  private final OverviewState state;
  private final Scene scene;
  private @Nullable List<DeviceRow> devices;
  private @Nullable List<ProcessRow> processes;

  Rows(OverviewState state, Scene scene) {
    this.state = state;
    this.scene = scene;
  }

  private List<DeviceRow> devices() {
    List<DeviceRow> known = devices;
    if (known == null) {
      known = DeviceRows.of(scene.node(), state.devices());
      devices = known;
    }
    return known;
  }

  private List<ProcessRow> processes() {
    List<ProcessRow> known = processes;
    if (known == null) {
      known = ProcessRows.of(scene.node(), state.processes());
      processes = known;
    }
    return known;
  }

  private List<Finding> problems() {
    return scene.node().snapshot().findings();
  }

  /** The state with the selection moved; where there is nothing to select, with the focus. */
  OverviewState moved(PanelName panel, int by) {
    return switch (panel) {
      case DEVICES -> {
        List<DeviceRow> rows = devices();
        yield selected(rows, DevicePanel.selected(rows, state.devices()) + by);
      }
      case PROCESSES -> {
        List<ProcessRow> rows = processes();
        yield selectedProcess(rows, ProcessPanel.selected(rows, state.processes()) + by);
      }
      case PROBLEMS -> selectedProblem(state.problem() + by);
      case HOST, GRAPHS -> state;
    };
  }

  /** The state with another row selected; the last one where there are not so many. */
  OverviewState selected(PanelName panel, int index) {
    return switch (panel) {
      case DEVICES -> selected(devices(), index);
      case PROCESSES -> selectedProcess(processes(), index);
      case PROBLEMS -> selectedProblem(index);
      case HOST, GRAPHS -> state;
    };
  }

  private OverviewState selected(List<DeviceRow> rows, int index) {
    int at = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
    return rows.isEmpty()
        ? state
        : state.with(state.devices().withSelected(rows.get(at).name(), at));
  }

  private OverviewState selectedProcess(List<ProcessRow> rows, int index) {
    int at = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
    return rows.isEmpty()
        ? state
        : state.with(state.processes().withSelected(rows.get(at).key(), at));
  }

  private OverviewState selectedProblem(int index) {
    return state.withProblem(Math.clamp(index, 0, Math.max(0, problems().size() - 1)));
  }

  /** The state with the selected row folded or unfolded. */
  OverviewState folded(PanelName panel) {
    if (panel == PanelName.PROCESSES) {
      Optional<ProcessRow> row = processRow();
      if (row.isEmpty() || row.get().children() == 0) return state;
      return state.with(state.processes().withToggled(row.get().key()));
    }
    Optional<Device> device = device(PanelName.DEVICES);
    if (device.isEmpty()) return state;
    String parent = device.get().info().parent();
    boolean partition = !device.get().kind().isAccelerator();
    String whole = partition ? parent : device.get().name();
    DeviceChoice choice = state.devices().withToggled(whole);
    return state.with(partition ? choice.withSelected(whole, choice.index()) : choice);
  }

  /**
   * The selected device; of the problems the one that has it, of the processes the first one that
   * it uses, of the host its first CPU.
   */
  Optional<Device> device(PanelName panel) {
    Snapshot snapshot = scene.node().snapshot();
    return switch (panel) {
      case DEVICES, GRAPHS -> {
        List<DeviceRow> rows = devices();
        yield rows.isEmpty()
            ? Optional.empty()
            : Optional.of(rows.get(DevicePanel.selected(rows, state.devices())).device());
      }
      case PROCESSES -> {
        List<DeviceUse> uses = processRow().map(row -> row.process().uses()).orElse(List.of());
        yield uses.isEmpty() ? Optional.empty() : snapshot.device(uses.getFirst().device());
      }
      case PROBLEMS -> problem().flatMap(finding -> snapshot.device(finding.subject()));
      case HOST -> {
        List<Device> cpus = snapshot.devices(DeviceKind.CPU);
        yield cpus.isEmpty() ? Optional.empty() : Optional.of(cpus.getFirst());
      }
    };
  }

  private Optional<Finding> problem() {
    List<Finding> problems = problems();
    if (problems.isEmpty()) return Optional.empty();
    return Optional.of(problems.get(Math.clamp(state.problem(), 0, problems.size() - 1)));
  }

  /** Whether something lies beneath the selected process. */
  boolean canFold() {
    return processRow().map(row -> row.children() > 0).orElse(false);
  }

  private Optional<ProcessRow> processRow() {
    List<ProcessRow> rows = processes();
    if (rows.isEmpty()) return Optional.empty();
    return Optional.of(rows.get(ProcessPanel.selected(rows, state.processes())));
  }

  /** The selected process; empty unless the processes have the focus and it is one. */
  Optional<ProcessUse> process() {
    if (state.focus(scene) != PanelName.PROCESSES) return Optional.empty();
    return processRow()
        .filter(row -> row.kind() == ProcessRow.Kind.PROCESS)
        .map(ProcessRow::process);
  }

  /** The selected row as a line of text, its columns parted by tabs; empty for none. */
  String text(PanelName panel) {
    return switch (panel) {
      case DEVICES -> device(panel).map(RowText::of).orElse("");
      case PROCESSES -> processRow().map(RowText::of).orElse("");
      case PROBLEMS -> problem().map(RowText::of).orElse("");
      case HOST, GRAPHS -> "";
    };
  }
}
