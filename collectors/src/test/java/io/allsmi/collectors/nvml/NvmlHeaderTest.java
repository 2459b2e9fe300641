package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of layouts, version constants and field ids against headers: our own, and NVIDIA's
 * {@code nvml.h} where the CUDA toolkit is installed or {@code NVML_HEADER} names one. What an
 * older header does not know is not compared, nor are field ids that it numbered in another way.
 */
class NvmlHeaderTest {
  private static final Path TABLES = Path.of("src/test/resources/nvml");

  /** Its size grows with each header: callers and library agree by the count of metrics in it. */
  private static final String GROWS = "nvmlGpmMetricsGet_t";

  @TempDir Path folder;

  static List<Path> headers() throws IOException {
    List<Path> found = new ArrayList<>(List.of(FakeNvmlBuild.SOURCES.resolve("fake_nvml.h")));
    String named = System.getenv("NVML_HEADER");
    if (named != null) found.add(Path.of(named));
    found.add(Path.of("/usr/include/nvml.h"));
    Path local = Path.of("/usr/local");
    if (Files.isDirectory(local)) {
      try (var cudas = Files.newDirectoryStream(local, "cuda*")) {
        for (Path cuda : cudas) found.add(cuda.resolve("include/nvml.h"));
      }
    }
    return found.stream().filter(Files::isRegularFile).toList();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void theTablesAreTheHeaders(Path header) throws IOException {
    String known = run("cc", "-E", "-dD", header.toString());
    List<String> expected = new ArrayList<>();
    StringBuilder program = new StringBuilder();
    program.append("#include <stddef.h>\n#include <stdio.h>\n");
    program.append("#include \"").append(header.toAbsolutePath()).append("\"\n");
    program.append("int main(void) {\n");
    for (String[] row : rows("layouts.tsv")) {
      if (!knows(known, row[0]) || !knows(known, row[2])) continue;
      if (!row[0].equals(GROWS)) ask(program, expected, "sizeof(" + row[0] + ")", row[1]);
      ask(program, expected, "offsetof(" + row[0] + ", " + row[2] + ")", row[3]);
    }
    for (String[] row : rows("versions.tsv")) {
      if (!knows(known, row[0])) continue;
      ask(program, expected, row[0], Long.decode(row[1]).toString());
    }
    for (String[] row : rows("field-ids.tsv")) {
      boolean renumbered = row.length > 3;
      String name = "NVML_FI_DEV_" + row[0];
      if (!renumbered && knows(known, name)) ask(program, expected, name, row[1]);
    }
    program.append("}\n");
    assertThat(answers(program)).containsExactlyElementsOf(expected).hasSizeGreaterThan(400);
  }

  private static void ask(
      StringBuilder program, List<String> expected, String expression, String value) {
    program.append("printf(\"%s = %lu\\n\", \"").append(expression).append("\", ");
    program.append("(unsigned long)(").append(expression).append("));\n");
    expected.add(expression + " = " + value);
  }

  private List<String> answers(CharSequence program) throws IOException {
    Path source = folder.resolve("print.c");
    Path binary = folder.resolve("print");
    Files.writeString(source, program);
    run("cc", "-w", "-o", binary.toString(), source.toString());
    return run(binary.toString()).lines().toList();
  }

  /** Whether a name stands in a text as a word. */
  private static boolean knows(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (starts && ends) return true;
    }
    return false;
  }

  private static List<String[]> rows(String table) throws IOException {
    try (Stream<String> lines = Files.lines(TABLES.resolve(table))) {
      return lines.filter(line -> !line.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    }
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as("%s:\n%s", List.of(command), said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return said;
  }
}
