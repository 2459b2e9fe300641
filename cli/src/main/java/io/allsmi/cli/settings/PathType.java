package io.allsmi.cli.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path of a file or folder. It is not looked at here: whoever opens it says what is wrong. */
public final class PathType extends Type<Path> {
  private final String label;
  private final String wants;

  /** {@code wants} ends a sentence: {@code the path of a folder}. */
  public PathType(String label, String wants) {
    this.label = label;
    this.wants = wants;
  }

  @Override
  public Path parse(String text) throws BadValueException {
    if (text.isBlank()) throw refuse(text);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw refuse(text);
    }
  }

  /**
   * No shell has expanded the file's {@code ~}, and a relative path there would mean another place
   * for every folder that the program is called from.
   */
  @Override
  public Path read(Object value) throws BadValueException {
    if (!(value instanceof String text)) return super.read(value);
    Path path =
        text.startsWith("~/")
            ? Path.of(System.getProperty("user.home")).resolve(parse(text.substring(2)))
            : parse(text);
    if (!path.isAbsolute()) {
      throw new BadValueException("wants a path that begins with / or ~/ when it is in a file");
    }
    return path;
  }

  @Override
  public String wants() {
    return wants;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String show(Path value) {
    return value.toString();
  }
}
