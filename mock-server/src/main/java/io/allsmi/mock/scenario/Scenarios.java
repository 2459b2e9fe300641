package io.allsmi.mock.scenario;

import io.allsmi.mock.words.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds scenarios: those that come with the program by name, others by path. */
public final class Scenarios {
  private static final String SUFFIX = ".yaml";

  private static final List<String> SHIPPED =
      List.of(
          "rack-full-load",
          "straggler",
          "thermal-runaway",
          "xid-79",
          "ecc-storm",
          "row-remap-pending",
          "nvlink-down",
          "node-death",
          "driver-skew",
          "missing-gpu",
          "bad-day");

  private Scenarios() {}

  /** Names of those that come with the program. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /**
   * A scenario by name, or by the path of its file: what has a slash or ends in {@code .yaml}.
   *
   * @throws ScenarioException when there is none, or it makes no sense; one line
   */
  public static Scenario load(String nameOrPath) {
    boolean path = nameOrPath.indexOf('/') >= 0 || nameOrPath.endsWith(SUFFIX);
    if (path) return ofFile(nameOrPath);
    if (SHIPPED.contains(nameOrPath)) return read(nameOrPath + SUFFIX, shipped(nameOrPath));
    throw new ScenarioException(
        "no scenario "
            + Entry.quoted(nameOrPath)
            + "; there are "
            + String.join(", ", Nearest.first(nameOrPath, SHIPPED))
            + ", or give the path of a file");
  }

  /**
   * The scenario that a text describes.
   *
   * @param file what errors call it
   * @throws ScenarioException when it makes no sense: file, line, column and what is wrong
   */
  public static Scenario read(String file, String text) {
    return ScenarioReader.read(file, text);
  }

  /** The text of one that comes with the program, as an example. */
  public static String shipped(String name) {
    try (InputStream in = Scenarios.class.getResourceAsStream(name + SUFFIX)) {
      if (in == null) throw new ScenarioException("no scenario " + Entry.quoted(name));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario ofFile(String name) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      bytes = in.readNBytes(ScenarioReader.LONGEST + 1);
    } catch (IOException | InvalidPathException e) {
      throw new ScenarioException("cannot read the scenario " + Entry.quoted(name) + ": " + why(e));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(name, text);
    } catch (CharacterCodingException e) {
      throw new ScenarioException(name + ": not UTF-8");
    }
  }

  private static String why(Exception e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException none -> "there is no such file";
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      default -> String.valueOf(e.getMessage()).replace('\n', ' ');
    };
  }
}
