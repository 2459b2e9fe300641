package io.allsmi.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script alone: Maven and Java are scripts that say how they were called. */
class LauncherScriptTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        printf '%s\\n' "$argument"
        case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
      done
      echo "pid $$"
      exit "${FAKE_EXIT-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo begin >>"$FAKE_CALLS"
      sleep "${FAKE_SLEEP-0}"
      if [ -n "${FAKE_FAILURE-}" ]; then
        echo "[ERROR] $FAKE_FAILURE"
        exit 1
      fi
      for argument; do
        case $argument in -Dlauncher.output=*) dist=${argument#*=}/allsmi-cli/dist ;; esac
      done
      rm -rf "$dist"
      mkdir -p "$dist/lib" "$dist/native"
      cat ./*/src/main/* | cksum | tr ' ' '-' >"$dist/digest"
      echo "$JAVA_HOME" >"$dist/java-home"
      echo "/lib one:/lib two" >"$dist/library-path"
      echo end >>"$FAKE_CALLS"
      """;

  @TempDir private Path scratch;
  private final Map<String, String> environment = new HashMap<>();
  private Path checkout = Path.of("");
  private Path source = Path.of("");

  @BeforeEach
  void layOutACheckout() throws IOException {
    checkout = scratch.resolve("check out");
    Path real = Path.of(System.getProperty("allsmi.checkout"));
    // On this machine a real JDK 25 would be found.
    String script =
        Files.readString(real.resolve("allsmi")).replace("/usr/lib/jvm/", "/nonexistent/");
    executable(checkout.resolve("allsmi"), script);
    write(checkout.resolve("pom.xml"), "parent");
    write(checkout.resolve(".mvn/maven.config"), "");
    write(checkout.resolve("build/training"), "--version");
    write(checkout.resolve("cli/pom.xml"), "cli");
    write(checkout.resolve("cli/src/test/SomeTest.java"), "test");
    source = checkout.resolve("cli/src/main/Some.java");
    write(source, "one");

    Path jdk = scratch.resolve("a jdk");
    executable(jdk.resolve("bin/java"), JAVA);
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.9\"\n");
    executable(scratch.resolve("maven/mvn"), MAVEN);
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("HOME", scratch.toString());
    environment.put("PATH", scratch.resolve("maven") + ":" + System.getenv("PATH"));
    environment.put("FAKE_CALLS", scratch.resolve("calls").toString());
  }

  @Test
  void argumentsArriveAsTheyWereGiven() {
    String[] arguments = {"", "two words", "*", "$HOME", "'", "\"", "\\", "-n", "ü\nnext"};
    call("first");
    String out = call(arguments).out();
    assertThat(out).contains("io.allsmi.cli.Main\n" + String.join("\n", arguments) + "\npid ");
  }

  @Test
  void theProgramReplacesTheScript() {
    call("first");
    Call call = start("second");
    assertThat(call.end().out()).endsWith("pid " + call.process().pid() + "\n");
  }

  @Test
  void theExitCodeIsTheProgramsOnTheFirstCallToo() {
    environment.put("FAKE_EXIT", "7");
    assertThat(call("first").exit()).isEqualTo(7);
    assertThat(call("second").exit()).isEqualTo(7);
  }

  @Test
  void theProgramGetsTheNativeLibrariesFolders() {
    call("first");
    assertThat(call("second").out())
        .contains("-Djna.boot.library.path=" + checkout + "/.allsmi/")
        .contains("-Djna.platform.library.path=/lib one:/lib two\n");
  }

  @Test
  void moreOptionsForTheJvmComeFromTheEnvironment() {
    call("first");
    environment.put("ALLSMI_JAVA_OPTS", "-Xmx1g -Done=*");
    assertThat(call("second").out()).contains("\n-Xmx1g\n-Done=*\n-cp\n");
  }

  @Test
  void noChangeNoBuild() {
    call("first");
    call("second");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuilt() throws IOException {
    call("first");
    write(source, "two");
    assertBuiltAgain();
  }

  @Test
  void aSourceThatWasReplacedByAnOlderOneIsBuilt() throws IOException {
    call("first");
    Path older = scratch.resolve("older");
    write(older, "two");
    Files.setLastModifiedTime(older, FileTime.from(Instant.EPOCH));
    FileTime folder = Files.getLastModifiedTime(source.getParent());
    Files.delete(source);
    Files.move(older, source);
    Files.setLastModifiedTime(source.getParent(), folder);
    assertBuiltAgain();
  }

  @Test
  void anAddedSourceIsBuilt() throws IOException {
    call("first");
    write(source.resolveSibling("Other.java"), "one");
    assertBuiltAgain();
  }

  @Test
  void aRemovedSourceIsBuilt() throws IOException {
    write(source.resolveSibling("Other.java"), "one");
    call("first");
    Files.delete(source.resolveSibling("Other.java"));
    assertBuiltAgain();
  }

  @Test
  void aRenamedSourceIsBuilt() throws IOException {
    call("first");
    Files.move(source, source.resolveSibling("Other.java"));
    assertBuiltAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "cli/pom.xml", "build/training", ".mvn/maven.config"})
  void aChangedBuildIsBuilt(String file) throws IOException {
    call("first");
    write(checkout.resolve(file), "changed");
    assertBuiltAgain();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "cli/src/test/SomeTest.java",
        "cli/target/classes/Some.class",
        "build/picocli/target/Some.java",
        "cli/notes.txt",
        "bench/pom.xml",
        "bench/src/main/Some.java"
      })
  void whatIsNotPartOfTheProgramIsNoReasonToBuild(String file) throws IOException {
    Files.createDirectories(checkout.resolve("build/picocli"));
    Files.createDirectories(checkout.resolve("bench/src/main"));
    call("first");
    write(checkout.resolve(file), "changed");
    call("second");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aTouchedSourceIsNoReasonToBuild() throws IOException {
    call("first");
    write(source, "one");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(call("second").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void anUpdatedJdkIsBuiltFor() throws IOException {
    call("first");
    write(scratch.resolve("a jdk/release"), "JAVA_VERSION=\"25.1\"\n");
    assertBuiltAgain();
  }

  @Test
  void aRemovedJdkIsReplacedByAnother() throws IOException {
    call("first");
    Path other = scratch.resolve("other jdk");
    Files.move(scratch.resolve("a jdk"), other);
    environment.put("JAVA_HOME", other.toString());
    assertThat(call("second").exit()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void theCacheIsNeverTheOneOfOtherJars() throws IOException {
    call("first");
    String before = cache(call("second"));
    write(source, "two");
    call("third");
    assertThat(cache(call("fourth"))).isNotEqualTo(before);
  }

  @Test
  void ofOldProgramsOnlyTheLastIsKept() throws IOException {
    for (String content : List.of("one", "two", "three", "four")) {
      write(source, content);
      call(content);
    }
    assertThat(programs()).hasSize(2);
  }

  @Test
  void aFailedTrainingStopsNobody() throws IOException {
    executable(
        scratch.resolve("a jdk/bin/java"),
        JAVA.replace("echo cache >\"${argument#*=}\"", "exit 1"));
    Call.Result first = call("first");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("first\n").doesNotContain("-XX:AOTCache");
  }

  @Test
  void aFailedBuildSaysWhatFailedAndWhereTheLogIs() {
    environment.put("FAKE_FAILURE", "Some.java:[3,4] not a statement");
    Call.Result call = call("first");
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .contains("allsmi: the build failed")
        .contains(checkout + "/.allsmi/build.log")
        .contains("Some.java:[3,4] not a statement");
  }

  @Test
  void afterAFailedBuildTheOldProgramIsNotRunForTheNewSources() throws IOException {
    call("first");
    write(source, "two");
    environment.put("FAKE_FAILURE", "broken");
    call("second");
    assertThat(call("third").exit()).isEqualTo(1);
    environment.remove("FAKE_FAILURE");
    assertThat(call("fourth").exit()).isZero();
  }

  @Test
  void aChangeDuringTheBuildIsBuiltByTheNextCall() throws IOException {
    environment.put("FAKE_SLEEP", "1");
    Call first = start("first");
    while (builds() == 0 && first.process().isAlive()) {
      pause();
    }
    write(source, "two");
    first.end();
    call("second");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void callsAtTheSameTimeBuildOnce() {
    assertConcurrentCallsBuildOnce();
  }

  @Test
  void callsAtTheSameTimeBuildOnceWithoutFlock() throws IOException {
    useAPathWithout("flock");
    assertConcurrentCallsBuildOnce();
  }

  @Test
  void theLockOfADeadBuildIsTaken() throws IOException, InterruptedException {
    useAPathWithout("flock");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(checkout.resolve(".allsmi"));
    Files.createSymbolicLink(
        checkout.resolve(".allsmi/lock.pid"), Path.of(Long.toString(dead.pid())));
    assertThat(call("first").exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theLockIsFreeWhileTheProgramRuns() throws IOException {
    Path gate = scratch.resolve("gate");
    String waiting = "while [ ! -e '" + gate + "' ]; do sleep 0.05; done\n";
    executable(
        scratch.resolve("a jdk/bin/java"),
        JAVA.replace("exit \"", "case $* in *' until gate') " + waiting + ";; esac\nexit \""));
    Call running = start("until gate");
    try {
      while (!running.hasWritten("pid ") && running.process().isAlive()) {
        pause();
      }
      write(source, "two");
      assertBuiltAgain();
      assertThat(running.process().isAlive()).isTrue();
    } finally {
      write(gate, "open");
    }
    assertThat(running.end().exit()).isZero();
  }

  @Test
  void withoutMavenOneSentenceSaysWhatToInstall() throws IOException {
    useAPathWithout("mvn");
    Call.Result call = call("first");
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err()).hasLineCount(1).contains("needs Maven: install it");
  }

  @Test
  void withoutAJdkOneSentenceSaysWhatToInstall() throws IOException {
    useAPathWithout("java");
    environment.put("JAVA_HOME", "");
    Call.Result call = call("first");
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err()).hasLineCount(1).contains("needs a JDK 25: install one");
  }

  @Test
  void withoutMavenAndJdkOneSentenceNamesBoth() throws IOException {
    useAPathWithout("mvn");
    environment.put("JAVA_HOME", "");
    assertThat(call("first").err()).hasLineCount(1).contains("needs Maven and a JDK 25");
  }

  @Test
  void aJdkOfAnotherVersionIsNotTaken() throws IOException {
    write(scratch.resolve("a jdk/release"), "JAVA_VERSION=\"26\"\n");
    useAPathWithout("java");
    assertThat(call("first").err()).contains("needs a JDK 25");
  }

  @Test
  void aJdkOnThePathIsFoundThroughItsLinks() throws IOException {
    useAPathWithout("java");
    Files.createSymbolicLink(
        scratch.resolve("tools/java"), scratch.resolve("a jdk/bin/java").toAbsolutePath());
    String maven = MAVEN.replace("$JAVA_HOME", "$JAVA25_HOME");
    executable(scratch.resolve("maven/mvn"), maven);
    environment.put("JAVA_HOME", "");
    Call.Result call = call("first");
    assertThat(call.err()).hasLineCount(1);
    assertThat(call.exit()).isZero();
  }

  private static void pause() {
    LockSupport.parkNanos(5_000_000);
  }

  private void assertConcurrentCallsBuildOnce() {
    environment.put("FAKE_SLEEP", "0.5");
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(start("call"));
    }
    for (Call call : calls) {
      Call.Result result = call.end();
      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.out()).contains("call\n");
    }
    assertThat(builds()).isEqualTo(1);
  }

  private void assertBuiltAgain() {
    Call.Result call = call("again");
    assertThat(call.err()).startsWith("allsmi: building (sources changed)").hasLineCount(1);
    assertThat(builds()).isEqualTo(2);
    assertThat(call("then").err()).isEmpty();
    assertThat(builds()).isEqualTo(2);
  }

  private static String cache(Call.Result call) {
    return call.out()
        .lines()
        .filter(line -> line.startsWith("-XX:AOTCache="))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> programs() throws IOException {
    try (Stream<Path> entries = Files.list(checkout.resolve(".allsmi"))) {
      return entries.filter(entry -> Files.isDirectory(entry) && !entry.endsWith("build")).toList();
    }
  }

  private long builds() {
    Path calls = scratch.resolve("calls");
    try (Stream<String> lines = Files.exists(calls) ? Files.lines(calls) : Stream.empty()) {
      return lines.filter("begin"::equals).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A PATH of nothing but what the script itself needs, without one command. */
  private void useAPathWithout(String absent) throws IOException {
    Path tools = Files.createDirectory(scratch.resolve("tools"));
    List<String> names =
        List.of(
            "sh",
            "find",
            "cksum",
            "sort",
            "cmp",
            "mkdir",
            "mv",
            "rm",
            "ln",
            "readlink",
            "grep",
            "head",
            "sleep",
            "cat",
            "tr",
            "flock",
            "java");
    for (String name : names) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path tool = Path.of(folder, name);
        if (!name.equals(absent) && Files.exists(tool) && !Files.exists(tools.resolve(name))) {
          executable(tools.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
        }
      }
    }
    String maven = absent.equals("mvn") ? "" : scratch.resolve("maven") + ":";
    environment.put("PATH", maven + tools);
  }

  private Call.Result call(String... arguments) {
    return start(arguments).end();
  }

  private Call start(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(checkout.resolve("allsmi").toString());
    command.addAll(List.of(arguments));
    return Call.start(scratch, scratch, environment, command);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void executable(Path file, String content) throws IOException {
    write(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
