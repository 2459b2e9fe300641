package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTableTest {
  private static final List<Setting<?>> ALL = Keys.TABLE.settings();

  @Test
  void everySettingHasAKeyAFlagAndAVariableOfItsOwn() {
    assertThat(ALL).extracting(Setting::key).doesNotHaveDuplicates();
    assertThat(ALL).extracting(Setting::flag).doesNotHaveDuplicates();
    assertThat(ALL).extracting(Setting::variable).doesNotHaveDuplicates();
    List<String> letters = new ArrayList<>();
    for (Setting<?> setting : ALL) setting.shortFlag().ifPresent(letters::add);
    assertThat(letters).doesNotHaveDuplicates();
  }

  @Test
  void theThreeNamesAreSpellingsOfOne() {
    assertThat(Keys.LOG_LEVEL.flag()).isEqualTo("--log.level");
    assertThat(Keys.LOG_LEVEL.variable()).isEqualTo("ALLSMI_LOG_LEVEL");
    for (Setting<?> setting : ALL) {
      assertThat(setting.key()).matches("[a-z][a-z-]*(\\.[a-z][a-z-]*)*");
      assertThat(setting.flag()).isEqualTo("--" + setting.key());
    }
  }

  @Test
  void noKeyIsAlsoATable() {
    for (Setting<?> setting : ALL) assertThat(Keys.TABLE.below(setting.key())).isEmpty();
  }

  @Test
  void noVariableIsOneThatKubernetesSetsForAService() {
    assertThat(Keys.TABLE.variables())
        .noneMatch(name -> name.startsWith("ALLSMI_PORT") || name.startsWith("ALLSMI_SERVICE_"));
  }

  @Test
  void everyDefaultIsAValueOfItsType() throws BadValueException {
    for (Setting<?> setting : ALL) checkDefault(setting);
  }

  private static <T> void checkDefault(Setting<T> setting) throws BadValueException {
    if (setting.fallback().isEmpty()) return;
    T fallback = setting.fallback().get();
    assertThat(setting.type().parse(setting.type().show(fallback))).isEqualTo(fallback);
  }

  @Test
  void helpIsOneSentenceWithoutItsFullStop() {
    for (Setting<?> setting : ALL) {
      assertThat(setting.help()).matches("[A-Z].*[^.]");
      assertThat(setting.type().label()).isNotBlank();
      assertThat(setting.type().wants()).isNotBlank();
    }
  }

  @Test
  void aDefunctKeyIsNoLivingOne() {
    for (Defunct old : Keys.TABLE.defunct()) {
      assertThat(Keys.TABLE.keys()).doesNotContain(old.key());
      if (old.instead().indexOf(' ') < 0) assertThat(Keys.TABLE.keys()).contains(old.instead());
    }
  }
}
