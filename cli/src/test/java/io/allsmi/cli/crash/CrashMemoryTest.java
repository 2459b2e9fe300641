package io.allsmi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.FirstCalls.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process after the other, each with its memory; those that crash simply forget to end. */
class CrashMemoryTest {
  private final Map<Long, Instant> running = new HashMap<>();
  private long pid = 100;
  private Consumer<Thread> ending = hook -> {};

  @TempDir private Path home;
  private Path folder;
  private String library;

  @BeforeEach
  void installALibrary() throws IOException {
    folder = home.resolve("state/first-calls");
    library = Files.writeString(home.resolve("libvendor.so"), "code").toString();
    System.setProperty("allsmi.crashes", home.toString());
  }

  private CrashMemory next() {
    return next("1.0", false, "boot1");
  }

  private CrashMemory next(String version, boolean retry, String boot) {
    long own = ++pid;
    Processes processes =
        new Processes() {
          @Override
          public long own() {
            return own;
          }

          @Override
          public Optional<Instant> start(long other) {
            return Optional.ofNullable(running.get(other));
          }

          @Override
          public String boot() {
            return boot;
          }

          @Override
          public void atEnd(Thread thread) {
            ending.accept(thread);
          }
        };
    return new CrashMemory(folder.toFile(), version, retry, processes);
  }

  /** A process that ends inside the first call of these collectors. */
  private void die(String... collectors) {
    CrashMemory memory = next();
    for (String collector : collectors) memory.begin(collector, library);
  }

  private void writeLog(String thread) throws IOException {
    Files.writeString(
        home.resolve("crash-" + pid + ".log"),
        "# A fatal error has been detected\n\nCurrent thread (0x01):  " + thread + " [_thread]\n");
  }

  private void crash(String... collectors) throws IOException {
    die(collectors);
    writeLog("JavaThread \"allsmi-" + collectors[0] + "\" daemon");
  }

  private static boolean leavesOut(CrashMemory memory, String collector) {
    return memory.leftOut(collector).isPresent();
  }

  private String[] files() {
    String[] names = folder.toFile().list();
    return names == null ? new String[0] : names;
  }

  @Test
  void aStartWithoutALibraryWritesNothing() {
    assertThat(leavesOut(next(), "nvml")).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aCallThatComesBackLeavesNothing() {
    CrashMemory memory = next();
    memory.begin("nvml", library);
    assertThat(files()).containsExactly("nvml@boot1.101");
    memory.end("nvml");

    assertThat(files()).isEmpty();
    assertThat(leavesOut(next(), "nvml")).isFalse();
  }

  @Test
  void aProcessThatEndsInOrderLeavesNothing() {
    CrashMemory memory = next();
    memory.begin("nvml", library);
    memory.close();

    assertThat(files()).isEmpty();
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    CrashMemory memory = next();
    memory.close();
    memory.begin("nvml", library);

    assertThat(files()).isEmpty();
  }

  @Test
  void aSignalThatEndsTheProcessIsWaitedForBeforeAnythingIsWritten() throws InterruptedException {
    List<String[]> written = new ArrayList<>();
    List<Thread> hooks = new ArrayList<>();
    ending =
        hook -> {
          written.add(files());
          hooks.add(hook);
        };
    CrashMemory memory = next();
    memory.begin("nvml", library);
    memory.begin("rebellions", library);

    assertThat(written).containsExactly(new String[0]);
    assertThat(files()).hasSize(2);
    hooks.getFirst().start();
    hooks.getFirst().join();
    assertThat(files()).isEmpty();
  }

  @Test
  void aProcessThatIsEndingAlreadyWritesNothing() {
    ending =
        hook -> {
          throw new IllegalStateException("Shutdown in progress");
        };
    next().begin("nvml", library);

    assertThat(files()).isEmpty();
  }

  @Test
  void aCrashLeavesTheCollectorOutUntilItIsTriedAgain() throws IOException {
    crash("nvml");

    Optional<LeftOut> why = next().leftOut("nvml");
    assertThat(why.orElseThrow().error())
        .isEqualTo(
            "left out, because its library %s crashed in its first call (%s)"
                .formatted(library, home.resolve("crash-101.log")));
    assertThat(why.orElseThrow().advice()).startsWith("--retry-crashed tries it again");
    assertThat(leavesOut(next(), "nvml")).isTrue();
    assertThat(leavesOut(next(), "host")).isFalse();
  }

  @Test
  void aTryThatSucceedsForgetsTheCrash() throws IOException {
    crash("nvml");
    CrashMemory retry = next("1.0", true, "boot1");
    assertThat(leavesOut(retry, "nvml")).isFalse();
    retry.begin("nvml", library);
    retry.end("nvml");

    assertThat(files()).isEmpty();
    assertThat(leavesOut(next(), "nvml")).isFalse();
  }

  @Test
  void aTryThatCrashesAgainLeavesItOut() throws IOException {
    crash("nvml");
    CrashMemory retry = next("1.0", true, "boot1");
    assertThat(leavesOut(retry, "nvml")).isFalse();
    retry.begin("nvml", library);
    writeLog("JavaThread \"allsmi-nvml\"");

    assertThat(leavesOut(next(), "nvml")).isTrue();
  }

  @Test
  void whoUsesTheSameLibraryIsLeftOutTooAndNobodyElse() throws IOException {
    CrashMemory memory = next();
    memory.begin("nvml", library);
    memory.begin("nvml-health", library);
    memory.begin("rebellions", Files.writeString(home.resolve("other.so"), "x").toString());
    writeLog("JavaThread \"allsmi-nvml-health\" daemon");

    CrashMemory after = next();
    assertThat(leavesOut(after, "nvml")).isTrue();
    assertThat(leavesOut(after, "nvml-health")).isTrue();
    assertThat(leavesOut(after, "rebellions")).isFalse();
  }

  @Test
  void aThreadOfTheDriverMayBeAnybodys() throws IOException {
    die("nvml", "rebellions");
    writeLog("Thread (native)");

    CrashMemory after = next();
    assertThat(leavesOut(after, "nvml")).isTrue();
    assertThat(leavesOut(after, "rebellions")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JavaThread \"main\"", "JavaThread \"allsmi-host\" daemon"})
  void aCrashElsewhereBlamesNobody(String thread) throws IOException {
    die("nvml");
    writeLog(thread);

    assertThat(leavesOut(next(), "nvml")).isFalse();
    assertThat(files()).isEmpty();
  }

  @Test
  void anEndWithoutALogCountsWhenItIsTheSecondInARow() {
    die("nvml");
    CrashMemory second = next();
    assertThat(leavesOut(second, "nvml")).isFalse();
    second.begin("nvml", library);

    assertThat(next().leftOut("nvml").orElseThrow().error())
        .isEqualTo("left out, because allsmi ended twice inside the first call of " + library);
  }

  @Test
  void aCallThatComesBackBetweenTwoEndsMakesThemTwoFirstOnes() {
    die("nvml");
    CrashMemory between = next();
    between.begin("nvml", library);
    between.end("nvml");
    die("nvml");

    assertThat(leavesOut(next(), "nvml")).isFalse();
  }

  @Test
  void aProcessThatIsStillThereIsNotJudged() {
    die("nvml");
    running.put(pid, Instant.EPOCH);
    die("nvml");
    running.put(pid, Instant.EPOCH);

    assertThat(leavesOut(next(), "nvml")).isFalse();
    assertThat(files()).hasSize(2);
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTakenForIt() throws IOException {
    crash("nvml");
    running.put(pid, Instant.now().plusSeconds(60));

    assertThat(leavesOut(next(), "nvml")).isTrue();
  }

  @Test
  void theSameNumberIsOwnAfterAContainerStartsAgain() throws IOException {
    crash("nvml");
    running.put(pid, Instant.EPOCH);
    pid--;

    assertThat(leavesOut(next(), "nvml")).isTrue();
  }

  @Test
  void anotherStartOfTheMachineOrAnotherMachineKnowsNothingAndTouchesNothing() throws IOException {
    crash("nvml");
    assertThat(leavesOut(next("1.0", false, "boot2"), "nvml")).isFalse();

    assertThat(leavesOut(next(), "nvml")).isTrue();
  }

  @Test
  void anotherLibraryForgetsTheCrash() throws IOException {
    crash("nvml");
    assertThat(leavesOut(next(), "nvml")).isTrue();
    Files.writeString(Path.of(library), "newer code");

    assertThat(leavesOut(next(), "nvml")).isFalse();
    assertThat(files()).isEmpty();
  }

  @Test
  void anotherVersionOfTheProgramForgetsTheCrash() throws IOException {
    crash("nvml");

    assertThat(leavesOut(next("1.1", false, "boot1"), "nvml")).isFalse();
  }

  @Test
  void anOlderLogOfANamesakeIsNoProof() throws IOException {
    die("nvml");
    writeLog("JavaThread \"allsmi-nvml\"");
    Path log = home.resolve("crash-" + pid + ".log");
    Files.setLastModifiedTime(log, FileTime.from(Instant.EPOCH));

    assertThat(leavesOut(next(), "nvml")).isFalse();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(home.resolve("state"), "a file");
    CrashMemory memory = next();
    memory.begin("nvml", library);
    memory.begin("rebellions", library);
    memory.end("nvml");
    memory.close();

    assertThat(leavesOut(memory, "nvml")).isFalse();
  }

  @Test
  void aNameThatIsNoFileNameIsNotRemembered() {
    CrashMemory memory = next();
    memory.begin("../evil", library);

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whateverLiesInTheFolderDoesNoHarm(long seed) throws IOException {
    Random random = new Random(seed);
    Files.createDirectories(folder);
    String[] names = {
      "nvml@boot1.crashed",
      "nvml@boot1.7",
      "nvml@boot1.",
      "@boot1.7",
      "nvml",
      "nvml@.7",
      "a@b.c",
      "nvml@boot1.99999999999999999999",
      "nvml@boot1.-4",
      "x@boot1.7.crashed",
      "..@boot1.7"
    };
    for (int round = 0; round < 200; round++) {
      for (String name : names) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(8); line > 0; line--) {
          text.append(random.nextBoolean() ? random.nextLong() : library).append('\n');
        }
        if (random.nextInt(5) == 0) text.append((char) random.nextInt(0xd800));
        Files.writeString(folder.resolve(name), text);
      }
      CrashMemory memory = next();
      memory.leftOut("nvml");
      memory.begin("nvml", library);
      memory.end("nvml");
      memory.close();
    }
    assertThat(leavesOut(next(), "host")).isFalse();
  }
}
