package io.allsmi.cli;

import io.allsmi.cli.command.Io;
import io.allsmi.cli.local.Rehearsal;
import io.allsmi.collectors.platform.SystemPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the commands of a file, one a line, so that one JVM sees the classes that all of them use.
 *
 * <p>The launcher calls it once after a build with {@code -XX:AOTCacheOutput}: the cache is written
 * when this program ends. A command that fails is no reason to stop, since the others still train;
 * one that hangs ends the training.
 */
final class Training {
  private static final long LIMIT_MILLIS = 20_000;

  private Training() {}

  /**
   * Runs each line of the file {@code args[0]} as a command line of words between spaces. Empty
   * lines and lines that start with {@code #} are skipped.
   */
  public static void main(String[] args) throws IOException {
    haltAfterLimit();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        run(words(line));
      }
    }
    Rehearsal.drawFrames(Io.standard());
    readNothing();
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the launcher keeps it in its log
  private static void run(String[] command) {
    try {
      Main.run(command, Io.standard());
    } catch (RuntimeException | LinkageError failed) {
      failed.printStackTrace();
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the launcher keeps it in its log
  private static void readNothing() {
    try (SystemPlatform platform = SystemPlatform.at("/")) {
      io.allsmi.collectors.nvml.Rehearsal.readNothing(platform);
    } catch (RuntimeException | LinkageError failed) {
      failed.printStackTrace();
    }
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.toArray(String[]::new);
  }

  private static void haltAfterLimit() {
    Thread.ofPlatform()
        .daemon()
        .name("training-limit")
        .start(
            () -> {
              try {
                Thread.sleep(LIMIT_MILLIS);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
