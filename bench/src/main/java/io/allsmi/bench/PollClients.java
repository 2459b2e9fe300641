package io.allsmi.bench;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.http.Security;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import io.allsmi.wire.http.client.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Our polling client beside the JDK's, each in a process of its own: so many connections that are
 * kept, each asked once a round for a page of 40 KB by a virtual thread of its own. Prints the
 * client's processor time and allocation for a poll, and its resident memory. Arguments:
 * connections and rounds.
 */
public final class PollClients {
  private static final int BODY = 40_000;
  private static final int WARM = 40;

  /** What one poll does; false when the page did not come. */
  private interface Poll {
    boolean once() throws Exception;
  }

  private record Result(double cpu, double allocated, double megabytes) {}

  private PollClients() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 4) {
      poll(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[3]);
    } else {
      int connections = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
      int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 50;
      compare(connections, rounds);
    }
  }

  private static void compare(int connections, int rounds) throws Exception {
    Response page =
        new Response(
            200,
            Headers.NONE.with("Content-Type", "text/plain; version=0.0.4"),
            new Body.Whole(ByteBuffer.allocateDirect(BODY)));
    HttpLimits limits = HttpLimits.DEFAULT.withCounts(connections + 16, connections + 16);
    HttpServer server = new HttpServer(limits, System.err::println);
    try {
      int port =
          server.listen(ListenAddress.parse("127.0.0.1:0"), r -> page, Security.PLAIN).port();
      Result ours = run("ours", connections, rounds, port);
      Result jdk = run("jdk", connections, rounds, port);
      System.out.printf(
          Locale.ROOT,
          "ours: %.2f x the processor time, %.3f x the allocation, %.2f x the memory%n",
          ours.cpu / jdk.cpu,
          ours.allocated / jdk.allocated,
          ours.megabytes / jdk.megabytes);
    } finally {
      server.close(Duration.ofMillis(100));
    }
  }

  private static Result run(String which, int connections, int rounds, int port) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PollClients.class.getName(),
                which,
                String.valueOf(connections),
                String.valueOf(rounds),
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String[] figures = said.readLine().split(" ", -1);
      Result result =
          new Result(
              Double.parseDouble(figures[0]),
              Double.parseDouble(figures[1]),
              Double.parseDouble(figures[2]));
      System.out.printf(
          Locale.ROOT,
          "%-4s  %d connections  %6.1f us of CPU a poll  %8.0f bytes allocated  %5.0f MB%n",
          which,
          connections,
          result.cpu,
          result.allocated,
          result.megabytes);
      return result;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void poll(String which, int connections, int rounds, String port)
      throws Exception {
    URI url = URI.create("http://127.0.0.1:" + port + "/metrics");
    List<Poll> polls = new ArrayList<>();
    if (which.equals("ours")) {
      Client client = new Client(ClientLimits.DEFAULT, "allsmi", Map.of());
      for (int i = 0; i < connections; i++) {
        Server server = client.server(url, Access.OPEN);
        polls.add(
            () ->
                server.get("/metrics", "*/*", Duration.ofSeconds(30), (b, length, h) -> length)
                    == BODY);
      }
    } else {
      HttpClient client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
      HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build();
      for (int i = 0; i < connections; i++) {
        polls.add(
            () ->
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length
                    == BODY);
      }
    }
    rounds(polls, WARM);
    long allocated = allocated();
    long cpu = cpu();
    rounds(polls, rounds);
    double count = (double) connections * rounds;
    double micros = (cpu() - cpu) / 1e3 / count;
    System.out.println(micros + " " + (allocated() - allocated) / count + " " + megabytes());
    System.exit(0);
  }

  private static void rounds(List<Poll> polls, int count) throws InterruptedException {
    AtomicLong failed = new AtomicLong();
    for (int i = 0; i < count; i++) {
      CountDownLatch done = new CountDownLatch(polls.size());
      for (Poll poll : polls) {
        Thread.startVirtualThread(
            () -> {
              try {
                if (!poll.once()) failed.incrementAndGet();
              } catch (Exception e) {
                failed.incrementAndGet();
              } finally {
                done.countDown();
              }
            });
      }
      done.await();
    }
    if (failed.get() > 0) System.err.println(failed + " polls failed");
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getTotalThreadAllocatedBytes();
  }

  private static double megabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
    throw new IOException("no VmRSS");
  }
}
