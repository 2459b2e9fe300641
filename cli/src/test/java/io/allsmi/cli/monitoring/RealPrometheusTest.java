package io.allsmi.cli.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.export.PrometheusServer;
import io.allsmi.cli.grafana.Boards;
import io.allsmi.cli.grafana.Boards.Asked;
import io.allsmi.cli.grafana.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus scrapes real nodes on which all goes wrong: each alert fires, each rule records
 * and each query of each dashboard has an answer. Without data each query is answered by nothing,
 * and by no error. With {@code ALLSMI_CI} set, Prometheus must be there.
 */
@Timeout(240)
class RealPrometheusTest {
  private static final Choice ALL = Choice.open(300, Stand.STEP);
  private static final long LIMIT_SECONDS = 120;

  @TempDir private Path folder;

  /** What is waited for: a query that must have an answer. */
  private record Wanted(String what, String expression, boolean over) {}

  @Test
  void everyAlertFiresAndEveryPanelHasSomethingToShow() throws Exception {
    if (isMissing()) return;
    List<Wanted> missing = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      String query =
          rule.alert()
              ? "ALERTS{alertstate=\"firing\",alertname=\"" + rule.name() + "\"}"
              : rule.name();
      missing.add(new Wanted(rule.name(), query, true));
    }
    for (Asked asked : Boards.queries(ALL)) {
      missing.add(new Wanted(asked.at(), asked.expression(), asked.over()));
    }
    assertThat(missing).hasSizeGreaterThan(100);
    try (Stand stand = new Stand(folder)) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!missing.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(2000);
        List<Wanted> still = new ArrayList<>();
        for (Wanted each : missing) {
          if (isEmpty(stand.prometheus(), each)) still.add(each);
        }
        missing = still;
      }
      assertThat(missing).as("queries without an answer").isEmpty();
      assertThat(stand.prometheus().said()).doesNotContain("Evaluating rule failed");
      assertPictures(stand);
    }
  }

  @Test
  void withoutDataEveryQueryIsAnsweredByNothing() throws Exception {
    if (isMissing()) return;
    try (PrometheusServer prometheus = PrometheusServer.start(folder, "scrape_configs: []\n")) {
      while (prometheus.get("/-/ready").isEmpty()) Thread.sleep(50);
      while (!prometheus.get("/-/ready").contains("Ready")) Thread.sleep(50);
      for (Asked asked : Boards.queries(ALL)) {
        Wanted wanted = new Wanted(asked.at(), asked.expression(), asked.over());
        assertThat(isEmpty(prometheus, wanted)).as(asked.at()).isTrue();
      }
    }
  }

  /** Whether an answer is empty; a failure when it is an error. */
  private static boolean isEmpty(PrometheusServer prometheus, Wanted wanted) throws Exception {
    String answer = Stand.ask(prometheus, wanted.expression(), wanted.over(), ALL);
    assertThat(answer).as("%s%n%s", wanted.what(), wanted.expression()).contains("\"success\"");
    return answer.contains("\"result\":[]");
  }

  /** What draws the pictures of the guide still can. */
  private void assertPictures(Stand stand) throws Exception {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    DashboardPictures.write(stand, pictures, ALL);
    List<Path> drawn = Folders.files(pictures, ".svg");
    assertThat(drawn).hasSize(4);
    for (Path picture : drawn) {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
      assertThat(picture).content().contains("Drawn by allsmi's own small renderer");
    }
  }

  private static boolean isMissing() {
    if (PrometheusServer.isInstalled()) return false;
    assertThat(System.getenv("ALLSMI_CI")).as("prometheus is not on the PATH").isNull();
    return true;
  }
}
