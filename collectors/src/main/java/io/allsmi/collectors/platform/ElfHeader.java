package io.allsmi.collectors.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first bytes of an ELF file (elf(5)): whether the loader would take it into this process. A
 * 64-bit system often has a 32-bit library of the same name, and {@code libx.so} may be a linker
 * script.
 */
final class ElfHeader {
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;
  private static final int LENGTH = 20;
  private static final int CLASS = 4;
  private static final int DATA = 5;
  private static final int MACHINE = 18;
  private static final int CLASS_64 = 2;
  private static final int LITTLE_ENDIAN = 1;

  private ElfHeader() {}

  /**
   * Whether a file is a library for a machine.
   *
   * @param arch as the JVM names it; for one that is not known here every ELF file will do
   */
  static boolean isFor(Path file, String arch) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LENGTH);
    } catch (IOException unreadable) {
      return false;
    }
    if (head.length < LENGTH || head[0] != 0x7F || head[1] != 'E') return false;
    if (head[2] != 'L' || head[3] != 'F') return false;
    int wanted = machine(arch);
    if (wanted == 0) return true;
    int machine = (head[MACHINE] & 0xFF) | (head[MACHINE + 1] & 0xFF) << 8;
    return head[CLASS] == CLASS_64 && head[DATA] == LITTLE_ENDIAN && machine == wanted;
  }

  private static int machine(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> X86_64;
      case "aarch64", "arm64" -> AARCH64;
      default -> 0;
    };
  }
}
