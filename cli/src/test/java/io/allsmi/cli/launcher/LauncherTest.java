package io.allsmi.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds and starts a copy of this checkout as a user would. */
class LauncherTest {
  private static final String VERSION = System.getProperty("allsmi.version");

  @TempDir private static Path scratch;
  private static Path checkout = Path.of("");
  private static Call.Result first = new Call.Result(-1, "", "");
  private static Path firstProgram = Path.of("");
  private static Call.Result changed = new Call.Result(-1, "", "");

  @BeforeAll
  static void buildThenChangeAClassAndBuildAgain() throws IOException {
    checkout = scratch.resolve("a check out");
    copySources(Path.of(System.getProperty("allsmi.checkout")), checkout);
    first = call(scratch, checkout.resolve("allsmi"), "--version");
    firstProgram = program();

    Path source = checkout.resolve("cli/src/main/java/io/allsmi/cli/Version.java");
    Files.writeString(source, Files.readString(source).replace(VERSION, "changed"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    changed = call(scratch, checkout.resolve("allsmi"), "--version");
  }

  @Test
  void theFirstCallBuildsAndThenRuns() {
    assertThat(first.err()).startsWith("allsmi: building (first use)").hasLineCount(1);
    assertThat(first.out()).startsWith("allsmi " + VERSION);
    assertThat(first.exit()).isZero();
  }

  @Test
  void theBuildMakesACacheOfClasses() {
    assertThat(firstProgram.resolve("allsmi.aot")).isNotEmptyFile();
  }

  @Test
  void laterCallsStartWithoutABuild() {
    assertStarts(call(scratch, checkout.resolve("allsmi"), "--version"));
  }

  @Test
  void startsByARelativePathFromAnotherFolder() throws IOException {
    Path elsewhere = Files.createDirectory(scratch.resolve("else where"));
    assertStarts(call(elsewhere, Path.of("../a check out/allsmi"), "--version"));
  }

  @Test
  void startsThroughSymlinks() throws IOException {
    Path bin = Files.createDirectory(scratch.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../a check out/allsmi"));
    Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));
    assertStarts(call(bin, Path.of("./second"), "--version"));
  }

  @Test
  void theExitCodeIsThePrograms() {
    assertThat(call(scratch, checkout.resolve("allsmi"), "--no-such-option").exit()).isEqualTo(2);
  }

  @Test
  void aChangedClassIsSeenEvenIfItsFileIsOlderThanTheBuild() {
    assertThat(changed.err()).startsWith("allsmi: building (sources changed)").hasLineCount(1);
    assertThat(changed.out()).startsWith("allsmi changed");
    assertThat(changed.exit()).isZero();
  }

  @Test
  void aChangedProgramGetsACacheOfItsOwn() throws IOException {
    assertThat(program()).isNotEqualTo(firstProgram);
    assertThat(program().resolve("allsmi.aot")).isNotEmptyFile();
  }

  private static void assertStarts(Call.Result call) {
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).startsWith("allsmi changed");
    assertThat(call.exit()).isZero();
  }

  /** The folder that the launcher runs from. */
  private static Path program() throws IOException {
    Path state = checkout.resolve(".allsmi");
    return state.resolve(Files.readAllLines(state.resolve("current")).getFirst());
  }

  private static Call.Result call(Path folder, Path script, String argument) {
    String repository = "-Dmaven.repo.local=" + System.getProperty("allsmi.repository");
    return Call.start(
            scratch, folder, Map.of("MAVEN_OPTS", repository), List.of(script.toString(), argument))
        .end();
  }

  private static void copySources(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (isLeftOut(from, folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isLeftOut(Path top, Path folder) {
    String name = folder.getFileName().toString();
    boolean hidden = name.startsWith(".") && !name.equals(".mvn") && !folder.equals(top);
    return hidden || name.equals("target") || folder.endsWith(Path.of("src", "test"));
  }
}
