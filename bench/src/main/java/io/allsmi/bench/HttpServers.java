package io.allsmi.bench;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.http.Security;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * Our HTTP server beside the JDK's, each in a process of its own with the exporter's settings: a
 * body of 100 KB to 1, 10 and 100 clients that keep their connections. Prints requests a second,
 * latencies and the server's processor time for a request. Argument: seconds for each case.
 */
public final class HttpServers {
  private static final int BODY = 100_000;
  private static final byte[] GET =
      "GET /metrics HTTP/1.1\r\nHost: bench\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private record Result(double rate, double p50, double p99, double cpu) {}

  private HttpServers() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 2) {
      serve(args[1]);
    } else {
      compare(Duration.ofSeconds(args.length == 0 ? 5 : Integer.parseInt(args[0])));
    }
  }

  private static void serve(String which) throws IOException, InterruptedException {
    if (which.equals("ours")) {
      ByteBuffer page = ByteBuffer.allocateDirect(BODY);
      Response answer = new Response(200, Headers.NONE, new Body.Whole(page));
      var server = new io.allsmi.wire.http.HttpServer(HttpLimits.DEFAULT, System.err::println);
      var bound = server.listen(ListenAddress.parse("127.0.0.1:0"), r -> answer, Security.PLAIN);
      System.out.println(bound.port());
    } else {
      System.setProperty("sun.net.httpserver.nodelay", "true");
      byte[] page = new byte[BODY];
      var server =
          com.sun.net.httpserver.HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, BODY);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(page);
            }
          });
      server.start();
      System.out.println(server.getAddress().getPort());
    }
    Thread.sleep(Duration.ofDays(1));
  }

  private static void compare(Duration time) throws Exception {
    for (int clients : new int[] {1, 10, 100}) {
      Result ours = measure("ours", clients, time);
      Result jdk = measure("jdk", clients, time);
      print("ours", clients, ours);
      print("jdk", clients, jdk);
      System.out.printf(
          Locale.ROOT,
          "%3d clients: %.2f x the requests, %.2f x the p99, %.2f x the processor time%n",
          clients,
          ours.rate / jdk.rate,
          ours.p99 / jdk.p99,
          ours.cpu / jdk.cpu);
    }
  }

  private static void print(String which, int clients, Result result) {
    System.out.printf(
        Locale.ROOT,
        "%3d clients  %-4s  %7.0f req/s   p50 %6.2f ms   p99 %6.2f ms   %6.1f us of CPU%n",
        clients,
        which,
        result.rate,
        result.p50,
        result.p99,
        result.cpu);
  }

  private static Result measure(String which, int clients, Duration time) throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HttpServers.class.getName(),
                "serve",
                which)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      int port = Integer.parseInt(said.readLine());
      load(port, clients, Duration.ofSeconds(2));
      Duration before = cpu(server);
      long[] latencies = load(port, clients, time);
      double used = cpu(server).minus(before).toNanos();
      Arrays.sort(latencies);
      return new Result(
          latencies.length / (time.toNanos() / 1e9),
          latencies[latencies.length / 2] / 1e6,
          latencies[(int) (latencies.length * 0.99)] / 1e6,
          used / 1e3 / latencies.length);
    } finally {
      server.destroyForcibly();
    }
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private static long[] load(int port, int clients, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    List<long[]> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    long[] own = ask(port, end);
                    synchronized (all) {
                      all.add(own);
                    }
                  }));
    }
    for (Thread thread : threads) thread.join();
    int count = 0;
    for (long[] own : all) count += own.length;
    long[] together = new long[count];
    for (long[] own : all) System.arraycopy(own, 0, together, count -= own.length, own.length);
    return together;
  }

  private static long[] ask(int port, long end) {
    long[] latencies = new long[1024];
    int count = 0;
    byte[] body = new byte[BODY];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 32 * 1024));
      while (System.nanoTime() - end < 0) {
        long start = System.nanoTime();
        socket.getOutputStream().write(GET);
        int matched = 0;
        while (matched < 4) matched = in.readByte() == "\r\n\r\n".charAt(matched) ? matched + 1 : 0;
        in.readFully(body);
        if (count == latencies.length) latencies = Arrays.copyOf(latencies, 2 * count);
        latencies[count++] = System.nanoTime() - start;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Arrays.copyOf(latencies, count);
  }
}
