package io.allsmi.collectors.furiosa.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.CompiledLibrary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryLayoutTest {
  @ParameterizedTest
  @CsvSource({"FIRST, 1", "SECOND, 2", "THIRD, 3", "FOURTH, 4"})
  void offsetsAreThoseOfTheCCompiler(Generation generation, int number) {
    List<String> options = new ArrayList<>(List.of("-DCHECK_LAYOUT", "-DGENERATION=" + number));
    define(options, "HANDLES", Layouts.HANDLES);
    define(options, "INFO_INDEX", Layouts.INFO_INDEX);
    define(options, "INFO_ARCH", Layouts.INFO_ARCH);
    define(options, "INFO_CORES", Layouts.INFO_CORES);
    define(options, "INFO_NUMA", Layouts.INFO_NUMA);
    define(options, "INFO_NAME", Layouts.INFO_NAME);
    define(options, "INFO_SERIAL", Layouts.INFO_SERIAL);
    define(options, "INFO_UUID", Layouts.INFO_UUID);
    define(options, "INFO_BDF", Layouts.INFO_BDF);
    define(options, "INFO_FIRMWARE", Layouts.INFO_FIRMWARE);
    define(options, "INFO_BEHIND_FIRMWARE", Layouts.INFO_BEHIND_FIRMWARE);
    define(options, "VERSION_MINOR", Layouts.VERSION_MINOR);
    define(options, "VERSION_PATCH", Layouts.VERSION_PATCH);
    define(options, "VERSION_METADATA", Layouts.VERSION_METADATA);
    define(options, "VERSION_PRERELEASE", Layouts.VERSION_PRERELEASE);
    define(options, "STATUSES", Layouts.STATUSES);
    define(options, "STATUS_SIZE", generation.statusSize());
    define(options, "STATUS", generation.status());
    define(options, "COUNTERS", Layouts.COUNTERS);
    define(options, "COUNTER_SIZE", generation.counterSize());
    define(options, "COUNTER_CYCLES", generation.counterCycles());
    define(options, "COUNTER_BUSY", generation.counterBusy());
    define(options, "FREQUENCIES", Layouts.FREQUENCIES);
    define(options, "FREQUENCY_SIZE", Layouts.FREQUENCY_SIZE);
    define(options, "FREQUENCY", Layouts.FREQUENCY);
    define(options, "LINK_WIDTH", Layouts.LINK_WIDTH);
    define(options, "LINK_MAX_WIDTH", Layouts.LINK_MAX_WIDTH);
    define(options, "LINK_MAX_SPEED", Layouts.LINK_MAX_SPEED);
    define(options, "MEMORY_SIZE", Layouts.MEMORY_SIZE);
    define(options, "MEMORY_BLOCKS", Layouts.MEMORY_BLOCKS);
    define(options, "BLOCK_SIZE", Layouts.BLOCK_SIZE);
    define(options, "BLOCK_TOTAL", Layouts.BLOCK_TOTAL);
    define(options, "BLOCK_USED", Layouts.BLOCK_USED);

    assertThat(CompiledLibrary.of("furiosa_smi", options.toArray(String[]::new))).exists();
  }

  private static void define(List<String> options, String name, int value) {
    options.add("-D" + name + "=" + value);
  }
}
