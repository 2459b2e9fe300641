package io.allsmi.cli.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for Prometheus, their unit tests and the scrape configurations. */
class RulesTest {
  private static final Path UNIT_TESTS = Folders.PROMETHEUS.resolve("tests/rules.test.yml");
  private static final Pattern XIDS = Pattern.compile("\\{xid=~\"([0-9|]+)\"}");

  @TempDir Path folder;

  @Test
  void prometheusTakesThem() throws Exception {
    Tool promtool = Tool.promtool();
    if (promtool.isMissing()) return;
    List<Path> rules = Folders.files(Folders.RULES, ".yml");
    assertThat(rules).hasSize(2);
    for (Path file : rules) promtool.pass(folder, "check", "rules", "--lint-fatal", file);
  }

  @Test
  void theirUnitTestsPass() throws Exception {
    Tool promtool = Tool.promtool();
    if (promtool.isMissing()) return;
    assertThat(promtool.pass(folder, "test", "rules", UNIT_TESTS)).contains("SUCCESS");
  }

  @Test
  void theUnitTestsCanFail() throws Exception {
    Tool promtool = Tool.promtool();
    if (promtool.isMissing()) return;
    String tests = Files.readString(UNIT_TESTS);
    String rules = Files.readString(Folders.RULES.resolve("alerts.yml"));
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("tests"));
    Files.copy(Folders.RULES.resolve("recording.yml"), folder.resolve("rules/recording.yml"));
    Files.writeString(folder.resolve("rules/alerts.yml"), rules.replace("<= 10", "<= 5"));
    Path changed = Files.writeString(folder.resolve("tests/rules.test.yml"), tests);
    assertThat(promtool.run(folder, "test", "rules", changed).text()).contains("FAILED");
  }

  @Test
  void everyAlertHasAUnitTestAndSaysWhatToDo() throws IOException {
    String tests = Files.readString(UNIT_TESTS);
    String guide = Files.readString(Folders.PROMETHEUS.resolve("README.md"));
    Set<String> names = new HashSet<>();
    for (Rule alert : Rule.alerts()) {
      assertThat(names.add(alert.name())).as("%s is there once", alert.name()).isTrue();
      assertThat(tests).contains(alert.name());
      assertThat(guide).contains("`" + alert.name() + "`");
      assertThat(alert.severity()).as(alert.name()).isIn("critical", "warning", "info");
      for (String key : List.of("summary", "description", "runbook")) {
        assertThat(alert.annotation(key)).as("%s: %s", alert.name(), key).isNotBlank();
      }
    }
    assertThat(names).hasSizeGreaterThan(15);
  }

  @Test
  void theyAskForWhatThereIs() throws IOException {
    for (Rule rule : Rule.all()) {
      assertThat(KnownNames.unknownIn(rule.query())).as(rule.name()).isEmpty();
    }
    assertThat(KnownNames.unknownIn("rate(allsmi_device_power_wats[1m])"))
        .containsExactly("allsmi_device_power_wats");
  }

  /** Which Xids wake somebody up is said in one place, the table that the program reads. */
  @Test
  void xidsHaveTheSeverityThatTheProgramGivesThem() throws IOException {
    for (Rule alert : Rule.alerts()) {
      if (!alert.name().matches("AllsmiXid(Critical|Warning)")) continue;
      List<String> expected = xids(alert.severity());
      Matcher list = XIDS.matcher(alert.query());
      int lists = 0;
      while (list.find()) {
        assertThat(List.of(list.group(1).split("\\|", -1))).isEqualTo(expected);
        lists++;
      }
      assertThat(lists).as(alert.name()).isEqualTo(2);
    }
  }

  private static List<String> xids(String severity) throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    try (InputStream table =
            RulesTest.class.getResourceAsStream("/io/allsmi/collectors/nvml/event/xid.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || !columns[1].equals(severity)) continue;
        for (String range : columns[0].split(",", -1)) {
          String[] ends = range.split("-", -1);
          int last = Integer.parseInt(ends[ends.length - 1]);
          for (int i = Integer.parseInt(ends[0]); i <= last; i++) numbers.add(i);
        }
      }
    }
    List<String> words = new ArrayList<>();
    for (int number : numbers) words.add(Integer.toString(number));
    return words;
  }

  @Test
  void theScrapeConfigurationsNameNodesWithoutPorts() throws Exception {
    Tool promtool = Tool.promtool();
    if (promtool.isMissing()) return;
    List<Path> files = Folders.files(Folders.PROMETHEUS.resolve("scrape"), ".yml");
    assertThat(files).hasSize(4);
    for (Path file : files) {
      Yaml job = Yaml.of(file).list("scrape_configs").getFirst();
      Path changed = Files.writeString(folder.resolve(file.getFileName()), discovered(file, job));
      promtool.pass(folder, "check", "config", changed);
      String found =
          promtool.pass(folder, "check", "service-discovery", "--timeout=1s", changed, "allsmi");
      assertThat(found).as(file.toString()).contains("\"instance\": \"gx-014\"");
    }
  }

  /** The file with two targets in place of what its discovery would find. */
  private static String discovered(Path file, Yaml job) throws IOException {
    String kind = "static_configs";
    for (String key : job.fields().keySet()) if (key.endsWith("_sd_configs")) kind = key;
    String text = Files.readString(file);
    int from = text.indexOf("    " + kind + ":");
    int to = text.indexOf("    relabel_configs:");
    assertThat(from).as(file.toString()).isPositive().isLessThan(to);
    String targets =
        """
            static_configs:
              - targets: ["gx-014:9530"]
                labels:
                  __meta_kubernetes_pod_node_name: gx-014
                  __meta_kubernetes_pod_container_port_name: metrics
        """;
    return text.substring(0, from) + targets + text.substring(to);
  }
}
