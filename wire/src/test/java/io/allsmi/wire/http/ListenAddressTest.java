package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9530, 127.0.0.1, 9530",
    "gx-014.example.org:1, gx-014.example.org, 1",
    "localhost:0, localhost, 0",
    "[::1]:9530, ::1, 9530",
    "[fe80::1%eth0]:65535, fe80::1%eth0, 65535"
  })
  void readsHostAndPort(String text, String host, int port) {
    assertThat(ListenAddress.parse(text)).isEqualTo(new ListenAddress.Tcp(host, port));
    assertThat(ListenAddress.parse(text)).hasToString(text);
  }

  @Test
  void noHostIsAllAddresses() {
    assertThat(ListenAddress.parse(":9530")).isEqualTo(new ListenAddress.Tcp("", 9530));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9530|write :9530 for all addresses, 127.0.0.1:9530 for this machine",
        "localhost|has no port: HOST:PORT, :PORT or [IPV6]:PORT",
        "''|has no port: HOST:PORT, :PORT or [IPV6]:PORT",
        "a:|has no port: HOST:PORT, :PORT or [IPV6]:PORT",
        "a:x|has no port: HOST:PORT, :PORT or [IPV6]:PORT",
        "a:-1|has no port: HOST:PORT, :PORT or [IPV6]:PORT",
        "a:65536|a port is at most 65535",
        "a:99999999999|a port is at most 65535",
        "::1:80|an IPv6 address is in brackets: [::1]:80",
        "[a]:80|brackets hold an IPv6 address: [::1]:80",
        "[::1:80|brackets hold an IPv6 address: [::1]:80",
        "[::x]:80|no IPv6 address: ::x",
        "http//x:80|no host name or address: http//x"
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> ListenAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void allAddressesAreThoseOfBothVersions() throws IOException {
    try (HttpServer server = new HttpServer(Served.LIMITS, line -> {});
        Bound bound =
            server.listen(
                ListenAddress.parse(":0"), r -> Response.text(200, "x"), Security.PLAIN)) {
      new Socket(InetAddress.ofLiteral("127.0.0.1"), bound.port()).close();
      new Socket(InetAddress.ofLiteral("::1"), bound.port()).close();
      assertThat(bound.address()).isEqualTo(new ListenAddress.Tcp("", bound.port()));
    }
  }

  @Test
  void listensAtAnIpv6Address() throws IOException {
    try (HttpServer server = new HttpServer(Served.LIMITS, line -> {});
        Bound bound =
            server.listen(
                ListenAddress.parse("[::1]:0"), r -> Response.text(200, "x"), Security.PLAIN)) {
      new Socket(InetAddress.ofLiteral("::1"), bound.port()).close();
      assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), bound.port()).close())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysWhyItCannotListen() throws IOException {
    try (Served served = new Served(r -> Response.text(200, "x"))) {
      assertThatThrownBy(
              () ->
                  served.server.listen(
                      served.bound.address(), r -> Response.text(200, "x"), Security.PLAIN))
          .hasMessage(
              "cannot listen on " + served.bound.address() + ": it is in use by another program");
      assertThatThrownBy(
              () ->
                  served.server.listen(
                      ListenAddress.parse("192.0.2.1:0"),
                      r -> Response.text(200, "x"),
                      Security.PLAIN))
          .hasMessage("cannot listen on 192.0.2.1:0: this machine does not have that address");
      assertThatThrownBy(
              () ->
                  served.server.listen(
                      ListenAddress.parse("no.such.host.invalid:0"),
                      r -> Response.text(200, "x"),
                      Security.PLAIN))
          .hasMessage("cannot listen on no.such.host.invalid:0: no such host");
    }
  }
}
