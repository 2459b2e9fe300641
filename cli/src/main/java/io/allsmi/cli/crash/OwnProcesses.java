package io.allsmi.cli.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Those of this machine. */
final class OwnProcesses implements Processes {

  /** By Linux' own link: the JDK's class for processes starts threads when it is first used. */
  @Override
  public long own() {
    try {
      return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
    } catch (IOException | UnsupportedOperationException | NumberFormatException notLinux) {
      return ProcessHandle.current().pid();
    }
  }

  @Override
  public Optional<Instant> start(long pid) {
    return ProcessHandle.of(pid)
        .map(process -> process.info().startInstant().orElse(Instant.EPOCH));
  }

  @Override
  public String boot() {
    try {
      Path id = Path.of("/proc/sys/kernel/random/boot_id");
      return Files.readString(id, StandardCharsets.US_ASCII).strip();
    } catch (IOException notLinux) {
      return "any";
    }
  }

  @Override
  public void atEnd(Thread thread) {
    Runtime.getRuntime().addShutdownHook(thread);
  }
}
