package io.allsmi.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultRuleTest {
  @ParameterizedTest
  @EnumSource(Fault.class)
  void knowsEachFaultByItsWord(Fault fault) {
    assertThat(FaultRule.parse(fault.word()).fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hang|0|node-0001|true",
        "hang@1|0|node-0001|true",
        "hang@2|0|node-0001|false",
        "hang@3,7-9|6|node-0007|true",
        "hang@3,7-9|8|node-0009|true",
        "hang@3,7-9|9|node-0010|false",
        "hang@node-0001|0|node-0001|true",
        "hang@node-0001|1|node-0011|false",
        "hang@node-00*|41|node-0042|true",
        "hang@*|41|node-0042|true",
        "hang@*42|41|node-0042|true",
        "hang@n*e*42|41|node-0042|true",
        "hang@n*x*42|41|node-0042|false",
        "hang@node-0042*42|41|node-0042|false",
        "hang@5,node-004*|41|node-0042|true"
      })
  void namesNodes(String rule, int index, String name, boolean concerned) {
    assertThat(FaultRule.parse(rule).concerns(index, name)).isEqualTo(concerned);
  }

  @ParameterizedTest
  @CsvSource({
    "hang, 0, true",
    "hang:30s..90s, 29, false",
    "hang:30s..90s, 30, true",
    "hang:30s..1.5m, 89, true",
    "hang:30s..90s, 90, false",
    "hang@1:20s/5m, 19, true",
    "hang@1:20s/5m, 20, false",
    "hang@1:20s/5m, 310, true",
    "hang:100%, 7, true"
  })
  void knowsWhen(String rule, int seconds, boolean applies) {
    assertThat(FaultRule.parse(rule).applies(Duration.ofSeconds(seconds), 42)).isEqualTo(applies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hung|no fault 'hung'; there are refuse, hang, ",
        "hang@|a node is missing in '@'",
        "hang@1,,2|a node is missing in '@1,,2'",
        "hang@0|'0' is no range of nodes, which begin at 1",
        "hang@9-7|'9-7' is no range of nodes, which begin at 1",
        "hang:|'' is no time such as 10%, 30s..90s or 20s/5m",
        "hang:0%|'0%' is no share above 0 and up to 100%",
        "hang:101%|'101%' is no share above 0 and up to 100%",
        "hang:x%|'x%' is no number with a unit",
        "hang:90s..30s|'90s..30s' ends before it begins",
        "hang:30..90s|'30' is no time such as 30s, 5m or 1h",
        "hang:5m/20s|'5m/20s' is longer than its period, or nothing",
        "hang:0s/20s|'0s/20s' is longer than its period, or nothing"
      })
  void saysWhatIsWrong(String rule, String message) {
    assertThatThrownBy(() -> FaultRule.parse(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void chanceMeetsItsShareAndIsTheSameEachTime() {
    FaultPlan plan = new FaultPlan(List.of(FaultRule.parse("503:10%")), 7).of(3, "node-0004");
    FaultPlan again = new FaultPlan(List.of(FaultRule.parse("503:10%")), 7).of(3, "node-0004");
    int met = 0;
    for (int i = 0; i < 10_000; i++) {
      boolean fails = plan.at(Duration.ZERO, i).isPresent();
      assertThat(again.at(Duration.ofHours(1), i).isPresent()).isEqualTo(fails);
      if (fails) met++;
    }
    assertThat(met).isBetween(850, 1150);
  }

  @Test
  void theFirstRuleThatAppliesCounts() {
    List<FaultRule> rules = List.of(FaultRule.parse("hang@2"), FaultRule.parse("503"));
    FaultPlan plan = new FaultPlan(rules, 1);
    assertThat(plan.of(0, "a").at(Duration.ZERO, 0)).contains(Fault.UNAVAILABLE);
    assertThat(plan.of(1, "b").at(Duration.ZERO, 0)).contains(Fault.HANG);
    assertThat(FaultPlan.NONE.of(1, "b").at(Duration.ZERO, 0)).isEmpty();
  }
}
