package io.allsmi.tui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.DeviceUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNamesTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "nvidia0, nvidia0",
    "nvidia0 nvidia1 nvidia2, nvidia0-2",
    "nvidia0 nvidia1 nvidia3 nvidia7 nvidia8, 'nvidia0-1,3,7-8'",
    "nvidia9 nvidia10, nvidia9-10",
    "nvidia0/mig1 nvidia0/mig2 nvidia1/mig0, 'nvidia0/mig1-2,nvidia1/mig0'",
    "npu furiosa0, 'npu,furiosa0'",
    "gpu2 gpu1, 'gpu2,1'",
    "gpu99999999999999999998 gpu99999999999999999999,"
        + " 'gpu99999999999999999998,99999999999999999999'",
  })
  void neighboursAreARange(String devices, String expected) {
    List<DeviceUse> uses = new ArrayList<>();
    for (String name : devices.split(" ", -1)) {
      if (!name.isEmpty()) uses.add(new DeviceUse(name, "", Double.NaN, List.of()));
    }

    assertThat(DeviceNames.of(uses)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "nvidia0, 9, nvidia0",
    "tenstorrent7, 9, tenstor…7",
    "tenstorrent31, 9, tensto…31",
    "tenstorrent31, 13, tenstorrent31",
    "accelerator, 5, acce…",
    "gpu123456, 5, gpu123456"
  })
  void aNameThatIsTooLongKeepsItsNumber(String name, int columns, String expected) {
    assertThat(DeviceNames.fitting(name, columns, '…')).isEqualTo(expected);
  }
}
