package io.allsmi.cli.failure;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why an input or output failed, in the words of a person and without the path. */
public final class Reason {
  private Reason() {}

  /** A phrase such as {@code no such file or directory}. */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) return "no such file or directory";
    if (failure instanceof AccessDeniedException) return "permission denied";
    if (failure instanceof NotDirectoryException) return "not a directory";
    if (failure instanceof CharacterCodingException) return "not valid UTF-8 text";
    String text =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return text == null || text.isBlank() ? failure.getClass().getSimpleName() : OneLine.of(text);
  }
}
