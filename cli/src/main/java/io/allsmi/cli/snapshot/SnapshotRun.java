package io.allsmi.cli.snapshot;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.output.AtomicFile;
import io.allsmi.insight.select.Devices;
import io.allsmi.insight.select.Field;
import io.allsmi.insight.select.FieldQuery;
import io.allsmi.insight.select.QueryException;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.Section;
import io.allsmi.wire.text.ExpositionOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * One call of {@code allsmi snapshot}: samples, the form that they are written in, and the verdict.
 */
final class SnapshotRun {
  private final Invocation call;
  private final SnapshotRequest request;
  private Kept kept = Kept.ALL;

  SnapshotRun(Invocation call, SnapshotRequest request) {
    this.call = call;
    this.request = request;
  }

  int run() throws IOException {
    try (Machine machine = Machine.of(call, request.level(), request.interval())) {
      kept = Kept.of(request.devices(), request.filter(), machine.catalogue());
      Rendering rendering = rendering(machine.catalogue());
      Sampler sampler = new Sampler(machine, request);
      Snapshot last = write(sampler, rendering);
      return verdict(last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.PROBLEM;
    }
  }

  private Rendering rendering(Catalogue catalogue) {
    boolean follows = request.samples() != 1;
    List<Field> fields = fields(catalogue);
    Set<Section> sections =
        request.include().isEmpty() ? JsonOptions.ALL.include() : Set.copyOf(request.include());
    return switch (request.format()) {
      case TABLE ->
          fields.isEmpty()
              ? new TableRendering(follows, !kept.isAll(), sections::contains)
              : new QueryTable(fields, follows);
      case JSON ->
          fields.isEmpty() ? new JsonRendering(jsonOptions(sections)) : new QueryJson(fields);
      case PROMETHEUS ->
          new PrometheusRendering(ExpositionOptions.of(Version.NUMBER).upTo(request.level()));
    };
  }

  private List<Field> fields(Catalogue catalogue) {
    if (request.query().isEmpty()) return List.of();
    try {
      return FieldQuery.parse(String.join(",", request.query()), catalogue);
    } catch (QueryException e) {
      throw UserError.usage("--query: " + e.getMessage());
    }
  }

  private JsonOptions jsonOptions(Set<Section> sections) {
    JsonOptions options = JsonOptions.ALL.including(sections).upTo(request.level());
    return request.pretty() ? options.prettyPrinted() : options;
  }

  /** Writes every sample; returns the last one, before devices were left out. */
  private Snapshot write(Sampler sampler, Rendering rendering)
      throws IOException, InterruptedException {
    if (request.output().isEmpty()) return writeAll(sampler, rendering, call.io().out());
    if (request.format() == Format.PROMETHEUS) return writeFiles(sampler, rendering);
    try (AtomicFile file = AtomicFile.create(request.output().get())) {
      Snapshot last = writeAll(sampler, rendering, file);
      file.commit();
      return last;
    }
  }

  private Snapshot writeAll(Sampler sampler, Rendering rendering, OutputStream out)
      throws IOException, InterruptedException {
    Snapshot snapshot = sampler.next();
    for (int taken = 1; ; taken++) {
      rendering.write(kept.of(snapshot), out);
      out.flush();
      if (taken == request.samples()) return snapshot;
      snapshot = sampler.next();
    }
  }

  /** A page is of one moment: each sample takes the place of the one before. */
  private Snapshot writeFiles(Sampler sampler, Rendering rendering)
      throws IOException, InterruptedException {
    for (int taken = 1; ; taken++) {
      Snapshot snapshot = sampler.next();
      try (AtomicFile file = AtomicFile.create(request.output().orElseThrow())) {
        rendering.write(kept.of(snapshot), file);
        file.commit();
      }
      if (taken == request.samples()) return snapshot;
    }
  }

  private int verdict(Snapshot snapshot) {
    int code = ExitCode.COMPLETE;
    if (snapshot.blocks().isEmpty()) {
      complain("nothing was read: no source answered below " + request.root());
      code = ExitCode.PROBLEM;
    }
    for (Requirement requirement : request.requirements()) {
      int found = Devices.count(kept.of(snapshot), requirement.kind());
      if (requirement.isMetBy(found)) continue;
      complain(requirement.complaint(found));
      code = ExitCode.PROBLEM;
    }
    for (String unknown : request.devices().complaints(snapshot)) {
      complain("--devices: " + unknown);
      code = ExitCode.PROBLEM;
    }
    if (!request.strict()) return code;
    for (Source source : snapshot.sources()) {
      if (source.state() == SourceState.OK || source.state() == SourceState.ABSENT) continue;
      complain(source.name() + " is " + Readable.word(source.state()) + ": " + source.error());
      code = ExitCode.PROBLEM;
    }
    return code;
  }

  private void complain(String line) {
    call.io().err().println("allsmi: ".concat(line));
  }
}
