package io.allsmi.fleet.poll;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.fleet.poll.PolledFleet.Address;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolledFleetTest {
  private static final Duration INTERVAL = Duration.ofMillis(40);

  private final Map<Address, Scraper> endpoints = new LinkedHashMap<>();
  private final PolledFleet fleet =
      new PolledFleet(PollOptions.every(INTERVAL).withTimeout(Duration.ofMillis(40)), () -> {});

  @AfterEach
  void end() {
    fleet.close();
  }

  @Test
  void anEndpointBecomesTheNodeThatItNames() throws Exception {
    ask("10.0.0.1:9530", Said.page("allsmi", "gx-1", 0.5, "GPU-1"));

    until(() -> names().equals(List.of("gx-1")));

    NodeView node = node("gx-1");
    assertThat(node.state()).isEqualTo(NodeState.UP);
    assertThat(node.contact().addresses()).containsExactly("10.0.0.1:9530");
    assertThat(node.contact().dialects()).containsExactly("allsmi");
    assertThat(utilization(node.snapshot().device(0))).isEqualTo(0.5);
  }

  @Test
  void untilItAnswersItIsANodeByItsAddressThatStarts() {
    CountDownLatch never = new CountDownLatch(1);
    ask(
        "10.0.0.1:9530",
        new Scripted(
            () -> {
              wait(never);
              return Said.page("allsmi", "gx-1", 0.5);
            }));

    assertThat(names()).containsExactly("10.0.0.1:9530");
    assertThat(node("10.0.0.1:9530").state()).isEqualTo(NodeState.STARTING);
    assertThat(fleet.unsettled()).isOne();
    never.countDown();
  }

  @Test
  void oneThatHangsIsAskedOnceAtATimeAndDelaysNoOther() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    Scripted hanging =
        new Scripted(
            () -> {
              wait(hang);
              throw new ScrapeException(NodeState.LATE, "no answer");
            });
    ask("hangs:1", hanging);
    Scripted lively = Scripted.saying(() -> Said.page("allsmi", "gx-2", 0.5, "GPU-2"));
    ask("lively:1", lively);

    until(() -> lively.asked.get() >= 5);

    assertThat(hanging.asked.get()).isOne();
    assertThat(lively.mostInside).isOne();
    hang.countDown();
  }

  @Test
  void aNodeThatCannotBeReachedIsDownAtOnceAndSaysWhy() throws Exception {
    Scripted scripted = Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5, "GPU-1"));
    ask("a:1", scripted);
    until(() -> names().equals(List.of("gx-1")));
    scripted.now(
        () -> {
          throw new ScrapeException(NodeState.DOWN, "connection refused");
        });

    until(() -> node("gx-1").state() == NodeState.DOWN);

    assertThat(node("gx-1").contact().reason()).isEqualTo("connection refused");
    assertThat(node("gx-1").state().isCurrent()).isFalse();
  }

  @Test
  void oneThatFallsSilentIsLateThenStaleThenDown() throws Exception {
    Scripted scripted = Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5, "GPU-1"));
    ask("a:1", scripted);
    until(() -> names().equals(List.of("gx-1")));
    scripted.now(
        () -> {
          throw new ScrapeException(NodeState.LATE, "no answer within 40 ms");
        });

    List<NodeState> seen = new ArrayList<>();
    until(
        () -> {
          NodeState state = node("gx-1").state();
          if (seen.isEmpty() || seen.getLast() != state) seen.add(state);
          return state == NodeState.DOWN;
        });

    seen.remove(NodeState.UP);
    assertThat(seen).containsSubsequence(NodeState.STALE, NodeState.DOWN);
    assertThat(List.of(NodeState.LATE, NodeState.STALE, NodeState.DOWN)).containsAll(seen);
  }

  @Test
  void twoExportersOfOneHostAreOneNodeWithEachDeviceOnce() throws Exception {
    ask("gx-1:9400", Said.page("dcgm-exporter", "gx-1", 0.25, "GPU-1", "GPU-2"));
    ask("gx-1:9835", Said.page("nvidia_gpu_exporter", "gx-1", 0.75, "GPU-1", "GPU-2"));

    until(() -> names().equals(List.of("gx-1")) && node("gx-1").contact().dialects().size() == 2);

    assertThat(node("gx-1").snapshot().accelerators()).hasSize(2);
  }

  @Test
  void manyNodesShareAnAddressAndStayManyNodes() throws Exception {
    for (int i = 0; i < 5; i++) {
      ask("127.0.0.1:9530/node/" + i, Said.page("allsmi", "gx-" + i, 0.5, "GPU-" + i));
    }

    until(() -> names().equals(List.of("gx-0", "gx-1", "gx-2", "gx-3", "gx-4")));
  }

  @Test
  void twoMachinesOfOneNameAreTwoNodes() throws Exception {
    ask("a:1", Said.page("allsmi", "localhost", 0.5, "GPU-1"));
    until(() -> names().equals(List.of("localhost")));
    ask("b:1", Said.page("allsmi", "localhost", 0.5, "GPU-2"));

    until(() -> names().equals(List.of("localhost", "localhost (b:1)")));
  }

  @Test
  void theLabelOfDiscoveryNamesTheNodeBeforeItsHostName() throws Exception {
    Info labels = Info.of("node", "login-1", "rack", "a01");
    ask(new Address("a:1", labels), Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5)));

    until(() -> node("login-1").state() == NodeState.UP);

    assertThat(names()).containsExactly("login-1");
    assertThat(node("login-1").snapshot().node()).isEqualTo("login-1");
    assertThat(node("login-1").contact().labels().get("rack")).isEqualTo("a01");
  }

  @Test
  void whatIsNoTargetAnyMoreIsGone() throws Exception {
    Scripted stays = Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5, "GPU-1"));
    Scripted goes = Scripted.saying(() -> Said.page("allsmi", "gx-2", 0.5, "GPU-2"));
    ask("a:1", stays);
    ask("b:1", goes);
    until(() -> names().equals(List.of("gx-1", "gx-2")));

    endpoints.remove(new Address("b:1", Info.NONE));
    askAll();

    assertThat(names()).containsExactly("gx-1");
    assertThat(goes.isClosed()).isTrue();
    assertThat(stays.isClosed()).isFalse();
  }

  @Test
  void aDeviceThatAnExporterDoesNotNameAnyMoreIsLostAndStaysListed() throws Exception {
    Scripted exporter =
        Scripted.saying(() -> Said.page("dcgm-exporter", "gx-1", 0.5, "GPU-1", "GPU-2"));
    ask("a:1", exporter);
    until(() -> names().equals(List.of("gx-1")));
    exporter.now(() -> Said.page("dcgm-exporter", "gx-1", 0.5, "GPU-1"));

    until(() -> !node("gx-1").findings().isEmpty());

    assertThat(node("gx-1").findings().getFirst().code()).isEqualTo("lost");
    assertThat(node("gx-1").findings().getFirst().subject()).isEqualTo("nvidia1");
    assertThat(node("gx-1").snapshot().accelerators()).hasSize(2);
    assertThat(utilization(node("gx-1").snapshot().device(1))).isNaN();
  }

  @Test
  void theNodeThatIsOpenIsAskedForEverythingAtOnce() throws Exception {
    Scripted opened = Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5, "GPU-1"));
    Scripted other = Scripted.saying(() -> Said.page("allsmi", "gx-2", 0.5, "GPU-2"));
    ask("a:1", opened);
    ask("b:1", other);
    until(() -> names().equals(List.of("gx-1", "gx-2")));

    fleet.open(Set.of("gx-1"));

    until(() -> opened.lastDetail == Detail.WHOLE);
    assertThat(other.lastDetail).isEqualTo(Detail.CORE);
    fleet.open(Set.of());
    until(() -> opened.lastDetail == Detail.CORE);
    fleet.processes(true);
    until(() -> other.lastDetail == Detail.PROCESSES);
  }

  @Test
  void whatDoesNotChangeIsTheSameObject() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    Scripted scripted = Scripted.saying(() -> Said.page("allsmi", "gx-1", 0.5, "GPU-1"));
    ask("a:1", scripted);
    until(() -> names().equals(List.of("gx-1")));
    Scraped page = Said.page("allsmi", "gx-1", 0.5, "GPU-1");
    scripted.now(
        () -> {
          wait(second);
          return page;
        });
    int asked = scripted.asked.get();
    until(() -> scripted.asked.get() > asked);

    assertThat(node("gx-1")).isSameAs(node("gx-1"));
    second.countDown();
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double utilization(Device device) {
    return device.value(AcceleratorMetrics.UTILIZATION_RATIO);
  }

  private void ask(String address, Scraped always) {
    ask(address, Scripted.saying(() -> always));
  }

  private void ask(String address, Scraper scraper) {
    ask(new Address(address, Info.NONE), scraper);
  }

  private void ask(Address address, Scraper scraper) {
    if (endpoints.isEmpty()) fleet.start();
    endpoints.put(address, scraper);
    askAll();
  }

  private void askAll() {
    fleet.ask(List.copyOf(endpoints.keySet()), address -> requireNonNull(endpoints.get(address)));
  }

  private List<String> names() {
    return fleet.view().nodes().stream().map(NodeView::node).toList();
  }

  private NodeView node(String name) {
    return fleet.view().node(name).orElseGet(() -> NodeView.starting(name, Said.now()));
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) Thread.sleep(5);
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
