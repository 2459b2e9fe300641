package io.allsmi.exporter.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system says of a process, in the form of proc(5). */
class OwnProcessTest {
  @TempDir private Path proc;

  @Test
  void memoryIsInKilobytesOfTheStatus() throws IOException {
    Files.writeString(
        proc.resolve("status"), "Name:\tjava\nVmPeak:\t  90000 kB\nVmRSS:\t   61234 kB\n");
    assertThat(new OwnProcess(proc).residentBytes()).isEqualTo(61234 * 1024.0);
  }

  @Test
  void theLimitOfDescriptorsIsTheSoftOne() throws IOException {
    Files.writeString(
        proc.resolve("limits"),
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max processes             95690                95690                processes
        Max open files            1024                 1048576              files
        """);
    assertThat(new OwnProcess(proc).mostDescriptors()).isEqualTo(1024);
  }

  @Test
  void noLimitAndNoFileAreAbsent() throws IOException {
    Files.writeString(proc.resolve("limits"), "Max open files  unlimited  unlimited  files\n");
    OwnProcess process = new OwnProcess(proc);
    assertThat(process.mostDescriptors()).isNaN();
    assertThat(process.residentBytes()).isNaN();
    assertThat(process.descriptors()).isNaN();
  }

  @Test
  void descriptorsAreCountedWithoutTheOneThatCounts() throws IOException {
    Path folder = Files.createDirectory(proc.resolve("fd"));
    for (int i = 0; i < 5; i++) Files.createFile(folder.resolve(Integer.toString(i)));
    assertThat(new OwnProcess(proc).descriptors()).isEqualTo(4);
  }

  @Test
  void thisProcessHasUsedTimeAndBeganInThePast() {
    assertThat(OwnProcess.cpuSeconds()).isPositive();
    assertThat(OwnProcess.startSeconds()).isLessThan(System.currentTimeMillis() / 1e3);
  }
}
