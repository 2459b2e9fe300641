package io.allsmi.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceManagerTest {
  private static final String ABSTRACT = "@allsmi/test/" + ProcessHandle.current().pid();

  @TempDir private Path folder;

  private static ServiceManager manager(String socket, String... more) {
    Map<String, String> environment =
        more.length == 0
            ? Map.of("NOTIFY_SOCKET", socket)
            : Map.of("NOTIFY_SOCKET", socket, more[0], more[1], "WATCHDOG_PID", more[2]);
    return ServiceManager.of(environment);
  }

  @Test
  void aSocketWithAPathHearsOfTheBeginningAndTheEnd() {
    String path = folder.resolve("notify").toString();
    try (Receiver receiver = new Receiver(path);
        ServiceManager manager = manager(path)) {
      manager.ready();
      manager.stopping();

      assertThat(receiver.next()).isEqualTo("READY=1");
      assertThat(receiver.next()).isEqualTo("STOPPING=1");
      assertThat(receiver.next()).isEmpty();
    }
  }

  @Test
  void anAbstractSocketHearsItToo() {
    try (Receiver receiver = new Receiver(ABSTRACT);
        ServiceManager manager = manager(ABSTRACT)) {
      manager.ready();

      assertThat(receiver.next()).isEqualTo("READY=1");
    }
  }

  @Test
  void aManagerThatAsksHearsThatTheProgramLivesWhileItDoes() {
    String own = Long.toString(ProcessHandle.current().pid());
    AtomicInteger asked = new AtomicInteger();
    try (Receiver receiver = new Receiver(ABSTRACT);
        ServiceManager manager = manager(ABSTRACT, "WATCHDOG_USEC", "2000", own)) {
      manager.beat(() -> asked.incrementAndGet() % 2 == 0);

      assertThat(receiver.await()).isEqualTo("WATCHDOG=1");
      assertThat(receiver.await()).isEqualTo("WATCHDOG=1");
      assertThat(asked).hasValueGreaterThanOrEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "soon", ""})
  void aManagerThatAsksForNothingHearsNothing(String micros) {
    String own = Long.toString(ProcessHandle.current().pid());
    AtomicInteger asked = new AtomicInteger();
    try (ServiceManager manager = manager(ABSTRACT, "WATCHDOG_USEC", micros, own)) {
      manager.beat(() -> asked.incrementAndGet() > 0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void aWatchdogOfAnotherProcessIsNotMeant() {
    AtomicInteger asked = new AtomicInteger();
    try (ServiceManager manager = manager(ABSTRACT, "WATCHDOG_USEC", "1000", "1")) {
      manager.beat(() -> asked.incrementAndGet() > 0);
    }
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "relative", "vsock:2:1234", "/nowhere/notify", "@nobody-there"})
  void whereNobodyListensNothingHappens(String socket) {
    try (ServiceManager manager = manager(socket)) {
      manager.ready();
      manager.stopping();
    }
  }

  @Test
  void anAddressThatIsTooLongIsNone() {
    assertThat(UnixDatagram.address("/" + "x".repeat(106))).hasSize(2 + 108);
    assertThat(UnixDatagram.address("/" + "x".repeat(107))).isEmpty();
  }
}
