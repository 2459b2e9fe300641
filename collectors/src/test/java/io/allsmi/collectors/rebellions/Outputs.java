package io.allsmi.collectors.rebellions;

import io.allsmi.model.collect.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What rbln-smi printed, of the test resources. */
public final class Outputs {
  private Outputs() {}

  public static String read(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/rebellions").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CommandResult ended(String output) {
    return new CommandResult.Ended(0, output, "");
  }
}
