package io.allsmi.fleet.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.allsmi.model.Info;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpu1                        | http://gpu1:9530/metrics",
        "GPU_1.Example:9400          | http://gpu_1.example:9400/metrics",
        "10.0.0.7                    | http://10.0.0.7:9530/metrics",
        "[fd00::7]                   | http://[fd00::7]:9530/metrics",
        "[fd00::7]:80                | http://[fd00::7]:80/metrics",
        "fd00::7                     | http://[fd00::7]:9530/metrics",
        "fe80::1%eth0                | http://[fe80::1%25eth0]:9530/metrics",
        "http://gpu1                 | http://gpu1/metrics",
        "https://gpu1:8443/          | https://gpu1:8443/metrics",
        "http://gpu1/x/y?a=b#c       | http://gpu1/x/y?a=b",
        "http://gpu1?a=b             | http://gpu1/metrics?a=b",
        "http://[fd00::7]:80/x       | http://[fd00::7]:80/x",
        "http://gpu1/ü               | http://gpu1/%C3%BC",
        "https://u:s3cret@gpu1/x     | https://gpu1/x",
      })
  void readsAddressesAsPeopleWriteThem(String text, String address) throws Exception {
    List<Target> targets = TargetList.parse(text);
    assertThat(targets).hasSize(1);
    assertThat(targets.getFirst().address()).isEqualTo(address);
  }

  @Test
  void keepsNameAndPasswordOutOfSight() throws Exception {
    Target target = TargetList.parse("https://u:s3cret@gpu1/x").getFirst();
    assertThat(target.base().getRawUserInfo()).isEqualTo("u:s3cret");
    assertThat(target.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpu[1-3]             | gpu1 gpu2 gpu3",
        "gpu[001-003,300].x   | gpu001.x gpu002.x gpu003.x gpu300.x",
        "gpu[08-11]           | gpu08 gpu09 gpu10 gpu11",
        "gpu[8-11]            | gpu8 gpu9 gpu10 gpu11",
        "r[1-2]n[01-02]       | r1n01 r1n02 r2n01 r2n02",
        "a,b gpu[1,2]         | a b gpu1 gpu2",
      })
  void expandsRanges(String text, String hosts) throws Exception {
    assertThat(hosts(TargetList.parse(text))).isEqualTo(hosts);
  }

  @Test
  void expandsPortsAndPlacesInUrls() throws Exception {
    assertThat(TargetList.parse("https://u:p@gpu[1-2]:[7-8]/x?collect[]=y"))
        .extracting(Target::address)
        .containsExactly(
            "https://gpu1:7/x?collect%5B%5D=y",
            "https://gpu1:8/x?collect%5B%5D=y",
            "https://gpu2:7/x?collect%5B%5D=y",
            "https://gpu2:8/x?collect%5B%5D=y");
  }

  @Test
  void whatIsNamedTwiceIsOne() throws Exception {
    assertThat(TargetList.parse("gpu1, GPU1:9530 gpu[1-2],http://gpu1:9530/metrics")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpu[1-3            | 4  | a bracket is not closed",
        "gpu[3-1]           | 5  | a range that runs backwards",
        "gpu[a-b]           | 5  | brackets hold numbers: [001-256,300]",
        "gpu[1-]            | 7  | a number is missing",
        "gpu[]              | 5  | a number is missing",
        "gpu[1-9999999999]  | 7  | a number that is too long",
        "gpu[1-300000]      | 1  | '300,000 targets; at most 200,000'",
        "a[1-999999999][1-999999999][1-999999999][1-999999999] | 1 | 'far too many targets; at most 200,000'",
        "gpu1:0             | 6  | a port is a number from 1 to 65535",
        "gpu1:70000         | 6  | a port is a number from 1 to 65535",
        "gpu1:x             | 6  | a port is a number from 1 to 65535",
        "x,gpu!             | 6  | a character that no host name has",
        "ftp://gpu1         | 7  | a URL begins with http:// or https://",
        "http://            | 8  | no host",
        "[::zz]             | 1  | no IPv6 address",
        "a]b                | 1  | brackets hold an IPv6 address or numbers",
      })
  void saysWhatIsWrongAndWhere(String text, int column, String words) {
    BadTargetException e =
        catchThrowableOfType(BadTargetException.class, () -> TargetList.parse(text));
    assertThat(e).hasMessage(words);
    assertThat(e.column()).isEqualTo(column);
  }

  @Test
  void labelsStandBehindATarget() {
    TargetList list = new TargetList();
    list.addLine("gpu[1-2]:9530 rack=a01 pool=\"train 2\" # comment", "hosts", 1);
    list.addLine("  # nothing else", "hosts", 2);
    list.addLine("gpu2 cluster=c1", "hosts", 3);
    Targets targets = list.targets("hosts", 1);
    assertThat(targets.problems()).isEmpty();
    assertThat(targets.targets())
        .extracting(Target::labels)
        .containsExactly(
            Info.of("rack", "a01", "pool", "train 2"),
            Info.of("rack", "a01", "pool", "train 2", "cluster", "c1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpu1 rack          | hosts:7: column 6: a label is written name=value",
        "gpu1 1rack=x       | hosts:7: column 6: a label is written name=value",
        "gpu1 rack=\"x      | hosts:7: column 11: a quote is not closed",
      })
  void aBadLabelIsNamed(String line, String problem) {
    TargetList list = new TargetList();
    list.addLine(line, "hosts", 7);
    assertThat(list.targets("hosts", 1).problems()).containsExactly(problem);
  }

  @Test
  void manyProblemsAreCounted() {
    TargetList list = new TargetList();
    for (int i = 1; i <= 1000; i++) list.addLine("gpu!", "hosts", i);
    list.addLine("gpu1", "hosts", 1001);
    Targets targets = list.targets("hosts", 1);
    assertThat(targets.targets()).hasSize(1);
    assertThat(targets.problems()).hasSize(6);
    assertThat(targets.problems().getFirst()).startsWith("hosts:1: column 4: a character");
    assertThat(targets.problems().getLast()).isEqualTo("hosts: 995 more lines like that");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aRangeIsTheNamesThatItWasMadeOf(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> names = List.of("");
      StringBuilder pattern = new StringBuilder();
      for (int part = random.nextInt(3); part >= 0; part--) {
        String text = "n" + (char) ('a' + random.nextInt(26));
        pattern.append(text);
        List<String> numbers = numbers(random, pattern);
        List<String> longer = new ArrayList<>();
        for (String name : names) for (String number : numbers) longer.add(name + text + number);
        names = longer;
      }
      assertThat(TargetList.parse(pattern.toString()))
          .extracting(Target::host)
          .containsExactlyElementsOf(names);
    }
  }

  /** Distinct numbers, and what a person would write for them. */
  private static List<String> numbers(Random random, StringBuilder pattern) {
    int digits = random.nextInt(4);
    List<String> numbers = new ArrayList<>();
    int next = random.nextInt(5);
    pattern.append('[');
    for (int span = random.nextInt(3); span >= 0; span--) {
      int last = next + random.nextInt(9);
      pattern.append(padded(next, digits));
      if (last > next) pattern.append('-').append(padded(last, digits));
      pattern.append(span > 0 ? "," : "]");
      for (int number = next; number <= last; number++) numbers.add(padded(number, digits));
      next = last + 1 + random.nextInt(5);
    }
    return numbers;
  }

  private static String padded(int number, int digits) {
    return digits == 0
        ? String.valueOf(number)
        : String.format(Locale.ROOT, "%0" + digits + "d", number);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void anyTextIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    String alphabet = "gpu01[]-,.:/@?#%=\" \tü\u0000htps";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "gpu[01-03]:9530" : "");
      for (int i = random.nextInt(20); i > 0; i--) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
      }
      TargetList list = new TargetList(1000);
      list.addLine(text.toString(), "x", 1);
      Targets targets = list.targets("x", 1);
      for (Target target : targets.targets()) assertThat(target.host()).isNotEmpty();
      for (String problem : targets.problems()) assertThat(problem).doesNotContain("\u0000");
    }
  }

  private static String hosts(List<Target> targets) {
    return String.join(" ", targets.stream().map(Target::host).toList());
  }
}
