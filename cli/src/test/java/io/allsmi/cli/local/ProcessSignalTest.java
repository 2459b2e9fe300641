package io.allsmi.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSignalTest {
  private Process process;
  private int pid;
  private long startedAt;

  @BeforeEach
  void start() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
    pid = (int) process.pid();
    startedAt = process.info().startInstant().orElseThrow().toEpochMilli();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "KILL, 137", "HUP, 129", "USR1, 138"})
  void theProcessThatWasSeenGetsTheSignal(String name, int code) throws Exception {
    assertThat(ProcessSignal.send(pid, startedAt, name))
        .isEqualTo("sent " + name + " to process " + pid);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
  }

  @Test
  void anotherProcessOfTheSameIdGetsNone() {
    assertThat(ProcessSignal.send(pid, startedAt - 60_000, "KILL"))
        .isEqualTo("not sent: process " + pid + " is another one by now");
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void aProcessOfUnknownAgeGetsNone() {
    assertThat(ProcessSignal.send(pid, 0, "KILL")).startsWith("not sent: nobody knows");
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void oneThatHasEndedIsToldSo() throws Exception {
    process.destroyForcibly();
    assertThat(process.waitFor()).isNotZero();
    assertThat(ProcessSignal.send(pid, startedAt, "TERM"))
        .isEqualTo("process " + pid + " has ended");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "-5"})
  void groupsAndTheFirstProcessAreNotSignalled(int other) {
    assertThat(ProcessSignal.send(other, startedAt, "CONT")).contains("not to be signalled");
  }

  @Test
  void anUnknownSignalIsRefused() {
    assertThat(ProcessSignal.send(pid, startedAt, "NONSENSE")).contains("no signal NONSENSE");
  }
}
