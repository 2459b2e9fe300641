package io.allsmi.insight.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final NodeView NODE = Machine.view();

  private static Filter filter(String text) {
    try {
      return Filter.parse(text, Catalogue.core());
    } catch (FilterException e) {
      throw new AssertionError(text + ": " + e.line(), e);
    }
  }

  /** The letters of the devices that it takes: h(ot), i(dle), n(pu). */
  private static String devices(String text) {
    Filter filter = filter(text);
    StringBuilder letters = new StringBuilder();
    if (filter.takes(NODE, Machine.HOT)) letters.append('h');
    if (filter.takes(NODE, Machine.IDLE)) letters.append('i');
    if (filter.takes(NODE, Machine.NPU)) letters.append('n');
    return letters.isEmpty() ? "-" : letters.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``                               ; hin",
        "temp > 80                        ; h",
        "temp>80                          ; h",
        "temperature_celsius <= 45        ; in",
        "temp > 80C                       ; h",
        "temp > 80 °C and util > 5%       ; h",
        "util >= 90%                      ; h",
        "util >= 90                       ; h",
        "util > 0.9                       ; h",
        "utilization = 0                  ; i",
        "power > 500W                     ; h",
        "power > 0.5kW                    ; h",
        "power > 0.5 kW                   ; h",
        "power > 80%                      ; h",
        "power < 1MW                      ; hi",
        "power > 1mW                      ; hi",
        "memory > 20GiB                   ; h",
        "memory > 50%                     ; h",
        "memory.free < 10GiB              ; h",
        "memory.free < 30GiB              ; hi",
        "memory_free_bytes < 10000000000  ; h",
        "mem.used > 20G                   ; h",
        "memory_used > 20G                ; h",
        "clock > 1.5GHz                   ; h",
        "clock > 1500mhz                  ; h",
        "row_remap_pending = 1            ; h",
        "row_remap_pending = yes          ; h",
        "throttle = hw_thermal            ; h",
        "throttle ~ thermal               ; h",
        "throttle = none                  ; i",
        "throttle != hw_thermal           ; i",
        "model ~ h100                     ; h",
        "model ~ \"H100|A100\"            ; hi",
        "model ~ (h|a)100                 ; hi",
        "model = h100                     ; h",
        "model = h10                      ; -",
        "model !~ nvidia                  ; n",
        "vendor = NVIDIA                  ; hi",
        "vendor != nvidia                 ; n",
        "kind = npu                       ; n",
        "device = nvidia1                 ; i",
        "name = nvidia1                   ; i",
        "uuid = GPU-7c                    ; h",
        "index = 2                        ; n",
        "node ~ ^gx-0                     ; hin",
        "host = gx-014                    ; hin",
        "rack = a01                       ; hin",
        "label.owner ~ team               ; hin",
        "state = up                       ; hin",
        "state = down                     ; -",
        "user = lee                       ; h",
        "user != lee                      ; i",
        "job ~ jup                        ; i",
        "container = ab12cd34ef56         ; i",
        "pid = 881                        ; h",
        "problem                          ; h",
        "not problem                      ; in",
        "problem = throttled              ; h",
        "severity = warning               ; h",
        "idle                             ; i",
        "cpu > 30%                        ; hin",
        "has util                         ; hi",
        "not has util                     ; n",
        "h100                             ; h",
        "'a100'                           ; i",
        "nvidia                           ; hi",
        "kim                              ; i",
        "throttled                        ; h",
        "gx-014                           ; hin",
        "!nvidia                          ; n",
        "temp > 80 or temp < 40           ; hi",
        "temp > 80 || temp < 40           ; hi",
        "nvidia temp < 40                 ; i",
        "nvidia && temp < 40              ; i",
        "nvidia and not (temp<40)         ; h",
        "temp > 40 and temp < 50 or kim   ; in",
        "temp > 40 and (temp < 50 or kim) ; n",
        "not not problem                  ; h",
        "temp > 30&&temp < 40             ; i",
      })
  void devicesThatAreTaken(String text, String taken) {
    assertThat(devices(text)).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"util = 0", "util != 0", "util < 1", "util >= 0", "user = x", "user != x"})
  void noComparisonWithWhatIsAbsentIsTrue(String text) {
    assertThat(filter(text).takes(NODE, Machine.NPU)).isFalse();
    assertThat(filter("not " + text).takes(NODE, Machine.NPU)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temp > 80            | true",
        "power > 680W         | true",
        "power > 690W         | false",
        "util > 48%           | true",
        "util > 49%           | false",
        "model ~ a100         | true",
        "h100                 | true",
        "a01                  | true",
        "rack = a01           | true",
        "rack = a02           | false",
        "pool = x             | false",
        "problem              | true",
        "user = kim           | true",
        "cpu < 40%            | true",
      })
  void aNodeIsWhatItsAcceleratorsAreAsOne(String text, boolean taken) {
    assertThat(filter(text).takes(NODE)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lee                  | 881",
        "user = kim           | 904",
        "pid = 904            | 904",
        "util > 90%           | 881",
        "memory > 20GiB       | 881",
        "cpu > 500%           | 881 904",
        "rss > 1GiB           | 881 904",
        "temp > 80            | 881",
        "model ~ a100         | 904",
        "nvidia1              | 904",
        "problem              | 881",
        "process = python     | 881",
      })
  void aProcessIsWhatItDoesAndWhereItRuns(String text, String pids) {
    List<String> taken = new ArrayList<>();
    for (ProcessUse process : NODE.snapshot().processes()) {
      if (filter(text).takes(NODE, process)) taken.add(Integer.toString(process.pid()));
    }
    assertThat(String.join(" ", taken)).isEqualTo(pids);
  }

  @Test
  void whatIsSaidOfANodeThatIsNotReachedIsThatAlone() {
    NodeView down = Machine.view(NodeState.DOWN);

    assertThat(filter("problem").takes(down, Machine.IDLE)).isTrue();
    assertThat(filter("problem = node_down").takes(down)).isTrue();
    assertThat(filter("problem = throttled").takes(down, Machine.HOT)).isFalse();
    assertThat(filter("state = down").takes(down, Machine.HOT)).isTrue();
  }

  @Test
  void aLabelThatIsKnownNeedsNoWordBeforeIt() throws FilterException {
    Filter filter = Filter.parse("owner = 'ml team'", Catalogue.core(), Set.of("owner"));

    assertThat(filter.takes(NODE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "tmep > 80           ; 0 ; 4 ; no field 'tmep'; did you mean temp?",
        "temp > 80 and       ; 13 ; 0 ; something is missing at the end",
        "temp >              ; 6 ; 0 ; a value is missing behind temp >",
        "temp > hot          ; 7 ; 3 ; 'hot' is no number: temp is a temperature, as in 80C",
        "temp > 80GiB        ; 9 ; 3 ; 'GiB' is the unit of an amount of memory; temp is a"
            + " temperature, as in 80C",
        "temp > 80 GiB       ; 10 ; 3 ; 'GiB' is the unit of an amount of memory; temp is a"
            + " temperature, as in 80C",
        "temp > 80zz         ; 9 ; 2 ; 'zz' is no unit; temp is a temperature, as in 80C",
        "memory > 80         ; 11 ; 0 ; a unit is missing: memory is an amount of memory, as in"
            + " 10GiB, or a share, as in 80%",
        "temp ~ 8            ; 7 ; 1 ; temp is a number: compare it with = != < <= > or >=",
        "model > h           ; 0 ; 5 ; model is a text: compare it with = != ~ or !~",
        "model ~ [           ; 8 ; 1 ; '[' is no pattern: unclosed character class",
        "(temp > 80          ; 0 ; 1 ; this parenthesis is not closed",
        "temp > 80)          ; 9 ; 1 ; no parenthesis is open",
        "()                  ; 0 ; 2 ; there is nothing between the parentheses",
        "'abc                ; 0 ; 4 ; this quote is not closed",
        "''                  ; 0 ; 2 ; there is nothing in the quotes",
        "or temp > 80        ; 0 ; 2 ; 'or' stands where a term is expected",
        "a b = c             ; 2 ; 1 ; no field 'b'",
        "has                 ; 3 ; 0 ; 'has' is followed by a field",
        "has tmep            ; 4 ; 4 ; no field 'tmep'; did you mean temp?",
        "problem and > 80    ; 8 ; 3 ; no field 'and'",
        "temp > and          ; 7 ; 3 ; a value is missing before 'and' (in quotes, that is one)",
        "= 80                ; 0 ; 1 ; unexpected '='",
      })
  void anErrorSaysWhereAndWhatToDo(String text, int position, int length, String line) {
    assertThat(error(text))
        .satisfies(
            e -> {
              assertThat(e.line()).startsWith(line);
              assertThat(e.position()).isEqualTo(position);
              assertThat(e.length()).isEqualTo(length);
            });
  }

  private static FilterException error(String text) {
    try {
      Filter.parse(text, Catalogue.core());
    } catch (FilterException e) {
      return e;
    }
    throw new AssertionError("'" + text + "' is a filter");
  }

  @Test
  void aPatternThatWouldTakeForEverIsGivenUp() {
    String slow = "(x+x+)+y";
    NodeView node = Machine.view(NodeState.UP, "rack", "x".repeat(120));

    assertThat(filter("rack ~ " + slow).takes(node)).isFalse();
    assertThat(filter("rack !~ " + slow).takes(node)).isTrue();
  }

  @Test
  void aFilterIsPrintedAsItWasUnderstood() {
    assertThat(filter("nvidia !problem|temp>80C").print())
        .isEqualTo("nvidia and not problem or temp > 80C");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 5000, 100_000})
  void whatIsTooLongIsRefused(int length) {
    assertThat(error("x".repeat(length)).position()).isEqualTo(1000);
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    assertThat(error("(".repeat(400) + "x" + ")".repeat(400)).line())
        .isEqualTo("too many parentheses");
    assertThat(error("!".repeat(400) + "x").line()).isEqualTo("too many times not");
  }
}
