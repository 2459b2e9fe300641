package io.allsmi.cli.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that deploy the program: each is read, and run as far as it can be run here. */
class DeployTest {
  private static final Path DEPLOY = Folders.DEPLOY;
  private static final Path COMPOSE = DEPLOY.resolve("compose");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  @TempDir Path folder;

  @Test
  void systemdTakesTheServiceAndFindsItHardened() throws Exception {
    Tool systemd = Tool.of("systemd-analyze");
    if (systemd.isMissing()) return;
    String text = Files.readString(DEPLOY.resolve("systemd/allsmi.service"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(text).contains("ExecStart=/usr/bin/java ");
    Path unit =
        Files.writeString(
            folder.resolve("allsmi.service"),
            text.replace("ExecStart=/usr/bin/java", "ExecStart=" + java));
    assertThat(systemd.pass(folder, "verify", unit)).isEmpty();
    systemd.pass(folder, "security", "--offline=true", "--threshold=35", "--no-pager", unit);
  }

  @Test
  void theServiceStartsTheProgram() throws Exception {
    String text = Files.readString(DEPLOY.resolve("systemd/allsmi.service"));
    Matcher line = Pattern.compile("(?m)^ExecStart=/usr/bin/java (.*)$").matcher(text);
    assertThat(line.find()).isTrue();
    assertStarts(List.of(line.group(1).split(" ", -1)), "-jar", "io.allsmi.cli.Main");
  }

  @Test
  void theContainerStartsTheProgram() throws Exception {
    String text = Files.readString(DEPLOY.resolve("Dockerfile")).replace("\\\n", "");
    List<String> words = new ArrayList<>();
    for (String name : List.of("ENTRYPOINT", "CMD")) {
      Matcher line = Pattern.compile("(?m)^" + name + " \\[(.*)]$").matcher(text);
      assertThat(line.find()).as(name).isTrue();
      Matcher word = WORD.matcher(line.group(1));
      while (word.find()) words.add(word.group(1));
    }
    assertThat(words.getFirst()).isEqualTo("java");
    assertStarts(words.subList(1, words.size()), "-cp", "");
    assertThat(text).contains("\nUSER 65534:65534\n", "\nEXPOSE 9530\n");
  }

  /** Runs a line of a deployment with this class path instead of the program's folder. */
  private void assertStarts(List<String> words, String jar, String main) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(jar)) {
        line.add(words.get(i));
        continue;
      }
      assertThat(words.get(++i)).isEqualTo("/opt/allsmi/lib/allsmi.jar");
      line.addAll(List.of("-cp", System.getProperty("java.class.path")));
      if (!main.isEmpty()) line.add(main);
    }
    line.add("--once");
    Process process =
        new ProcessBuilder(line)
            .redirectError(folder.resolve("err").toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(Files.readString(folder.resolve("out"))).contains("allsmi_build_info{");
  }

  @Test
  void theContainerTakesWhatTheBuildMakes() throws IOException {
    String text = Files.readString(DEPLOY.resolve("Dockerfile"));
    String build = Files.readString(Folders.checkout("cli/pom.xml"));
    assertThat(text).contains("COPY --from=build /allsmi/cli/target/dist /opt/allsmi");
    assertThat(build).contains("${project.build.directory}/dist");
  }

  @Test
  void theSimulatedClusterFindsItsFiles() throws IOException {
    Yaml compose = Yaml.of(COMPOSE.resolve("docker-compose.yml"));
    Map<String, Object> volumes = compose.at("volumes").fields();
    for (String name : compose.at("services").fields().keySet()) {
      Yaml service = compose.at("services", name);
      for (Object mount : service.values("volumes")) {
        String from = mount.toString().split(":", -1)[0];
        if (from.startsWith(".")) assertThat(COMPOSE.resolve(from)).as(name).exists();
        else assertThat(volumes).as(name).containsKey(from);
      }
      if (!service.has("ports")) continue;
      for (Object port : service.values("ports")) {
        assertThat(port.toString()).as(name).startsWith("127.0.0.1:");
      }
    }
    Yaml mock = compose.at("services", "mock", "build");
    Path context = COMPOSE.resolve(mock.text("context"));
    assertThat(context.resolve(mock.text("dockerfile"))).exists();
    assertThat(context.resolve("pom.xml")).exists();
  }

  @Test
  void theSimulatedClusterStartsAndPrometheusTakesItsConfiguration() throws Exception {
    Yaml compose = Yaml.of(COMPOSE.resolve("docker-compose.yml"));
    Path targets = folder.resolve("mock.json");
    List<String> arguments = new ArrayList<>();
    for (Object each : compose.at("services", "mock").values("command")) {
      String argument = each.toString();
      if (argument.startsWith("--listen")) argument = "--listen=127.0.0.1:0";
      if (argument.startsWith("--file-sd")) argument = "--file-sd=" + targets;
      arguments.add(argument);
    }
    assertThat(arguments.removeFirst()).isEqualTo("mock");
    try (MockProcess mock = MockProcess.start(folder, arguments.toArray(String[]::new))) {
      mock.await(targets);
    }
    Tool promtool = Tool.promtool();
    if (promtool.isMissing()) return;
    Path configuration = COMPOSE.resolve("prometheus.yml");
    promtool.pass(folder, "check", "config", configuration);
    Path changed =
        Files.writeString(
            folder.resolve("prometheus.yml"),
            Files.readString(configuration)
                .replace("/etc/prometheus/allsmi/targets/*.json", targets.toString()));
    String found =
        promtool.pass(folder, "check", "service-discovery", "--timeout=1s", changed, "allsmi");
    assertThat(found).contains("\"__address__\": \"mock:9700\"", "\"instance\": \"node-0001\"");
  }

  @Test
  void grafanaIsGivenTheDataSourceAndTheDashboards() throws IOException {
    Path provisioning = COMPOSE.resolve("grafana/provisioning");
    Yaml source =
        Yaml.of(provisioning.resolve("datasources/prometheus.yml")).list("datasources").getFirst();
    assertThat(source.text("type")).isEqualTo("prometheus");
    assertThat(source.text("url")).isEqualTo("http://prometheus:9090");
    Yaml provider =
        Yaml.of(provisioning.resolve("dashboards/allsmi.yml")).list("providers").getFirst();
    Yaml grafana = Yaml.of(COMPOSE.resolve("docker-compose.yml")).at("services", "grafana");
    assertThat(grafana.values("volumes"))
        .anyMatch(
            mount -> mount.equals("../../grafana:" + provider.at("options").text("path") + ":ro"));
  }

  @Test
  void theDaemonSetIsWhatItsServiceAndItsMonitorLookFor() throws IOException {
    List<Yaml> all = Yaml.all(DEPLOY.resolve("kubernetes/allsmi.yml"));
    assertThat(all)
        .extracting(each -> each.text("kind"))
        .containsExactly("Namespace", "DaemonSet", "Service");
    Yaml pods = all.get(1).at("spec", "template");
    Map<String, Object> label = pods.at("metadata", "labels").fields();
    assertThat(all.get(1).at("spec", "selector", "matchLabels").fields()).isEqualTo(label);
    assertThat(all.get(2).at("spec", "selector").fields()).isEqualTo(label);
    Yaml container = pods.at("spec").list("containers").getFirst();
    Yaml port = container.list("ports").getFirst();
    assertThat(port.text("containerPort")).isEqualTo("9530");
    assertThat(all.get(2).at("spec").list("ports").getFirst().text("targetPort"))
        .isEqualTo(port.text("name"));
    for (Yaml mount : container.list("volumeMounts")) {
      assertThat(pods.at("spec").list("volumes"))
          .anyMatch(each -> each.text("name").equals(mount.text("name")));
    }
    Yaml monitor = Yaml.of(DEPLOY.resolve("kubernetes/servicemonitor.yml"));
    assertThat(monitor.at("spec", "selector", "matchLabels").fields()).isEqualTo(label);
    assertThat(all.get(2).at("metadata", "labels").fields()).containsAllEntriesOf(label);
    assertThat(monitor.at("spec").list("endpoints").getFirst().text("port"))
        .isEqualTo(all.get(2).at("spec").list("ports").getFirst().text("name"));
    Yaml scrape =
        Yaml.of(Folders.PROMETHEUS.resolve("scrape/kubernetes.yml"))
            .list("scrape_configs")
            .getFirst();
    assertThat(
            scrape
                .list("kubernetes_sd_configs")
                .getFirst()
                .list("selectors")
                .getFirst()
                .text("label"))
        .isEqualTo("app.kubernetes.io/name=" + label.get("app.kubernetes.io/name"));
  }

  @Test
  void whatIsSaidToTheProgramIsUnderstood() throws Exception {
    Yaml pods =
        Yaml.all(DEPLOY.resolve("kubernetes/allsmi.yml")).get(1).at("spec", "template", "spec");
    List<String> line =
        new ArrayList<>(List.of("-cp", "/opt/allsmi/lib/allsmi.jar", "io.allsmi.cli.Main"));
    for (Object each : pods.list("containers").getFirst().values("args")) {
      line.add(each.toString().replace("/host", "/"));
    }
    assertStarts(line, "-cp", "");
  }
}
