package io.allsmi.cli.snapshot;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.output.AtomicFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.insight.select.Selection;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.json.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a call of {@code allsmi snapshot} asks for, checked: options that contradict each other are
 * refused rather than ignored.
 *
 * @param include the parts to write; empty for what the format usually has
 * @param query the fields to write, in this order; empty for all
 * @param filter which devices to write; empty for all
 * @param samples how many; 0 until stopped
 * @param interval between two samples
 * @param timeout for a source, before it is reported late
 * @param settle whether to wait one interval before the first sample
 * @param output the file to write; empty for the standard output
 * @param devices the devices to write
 * @param collectors the collectors to run; empty for all
 * @param root the folder below which /proc and /sys are read
 */
record SnapshotRequest(
    Format format,
    List<Section> include,
    List<String> query,
    String filter,
    Level level,
    int samples,
    Duration interval,
    Duration timeout,
    boolean settle,
    Optional<Path> output,
    boolean pretty,
    List<Requirement> requirements,
    boolean strict,
    Selection devices,
    List<String> collectors,
    Path root) {

  /**
   * @throws UserError with exit code 2 when options contradict each other, with 1 when the output
   *     file cannot be written
   */
  static SnapshotRequest of(Invocation call) {
    SnapshotRequest request =
        new SnapshotRequest(
            format(call),
            call.find(SnapshotOptions.INCLUDE).orElse(List.of()),
            call.find(SnapshotOptions.QUERY).orElse(List.of()),
            call.find(SnapshotOptions.FILTER).orElse(""),
            call.get(SnapshotOptions.LEVEL),
            call.get(SnapshotOptions.SAMPLES),
            call.get(Keys.INTERVAL),
            call.get(Keys.TIMEOUT),
            call.get(SnapshotOptions.SETTLE),
            call.find(SnapshotOptions.OUTPUT),
            call.get(SnapshotOptions.PRETTY),
            call.find(SnapshotOptions.REQUIRE).orElse(List.of()),
            call.get(SnapshotOptions.STRICT),
            Chosen.devices(call),
            call.find(Keys.COLLECTORS).orElse(List.of()),
            call.root());
    request.check();
    return request;
  }

  private static Format format(Invocation call) {
    Optional<Format> asked = call.find(SnapshotOptions.FORMAT);
    if (asked.isPresent()) return asked.get();
    boolean person = call.find(SnapshotOptions.OUTPUT).isEmpty() && call.io().outIsTerminal();
    return person ? Format.TABLE : Format.JSON;
  }

  private void check() {
    if (pretty && format != Format.JSON) {
      throw UserError.usage("--pretty is for json: add --format json, or leave it out");
    }
    if (pretty && samples != 1) {
      throw UserError.usage("--pretty is for one sample: several samples are one line each");
    }
    if (!query.isEmpty() && format == Format.PROMETHEUS) {
      throw UserError.usage("--query is for json and table: prometheus text has whole families");
    }
    if (output.isPresent() && samples == 0 && format != Format.PROMETHEUS) {
      throw UserError.usage(
          "--output never becomes whole with --samples 0: redirect the output of the shell"
              + " instead, or use --format prometheus, which replaces the file at each sample");
    }
    output.ifPresent(AtomicFile::check);
  }
}
