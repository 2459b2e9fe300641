package io.allsmi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Scrapes an exporter on this machine with several clients, each on a connection that stays, and
 * prints one line: how long a scrape takes, how many there are in a second, and how much processor
 * time and memory the exporter takes for them. The client is plain enough not to be what is
 * measured; that it runs on the same cores is.
 *
 * <p>Arguments: port, path, process of the exporter, clients, scrapes of all clients together, and
 * {@code gzip} for compressed answers.
 */
public final class ScrapeLoad {
  /** Clock ticks in a second, which Linux has fixed for user space. */
  private static final double TICKS = 100;

  private final int port;
  private final byte[] request;
  private final long[] nanos;
  private int next;
  private int bytes;
  private final AtomicInteger refused = new AtomicInteger();

  private ScrapeLoad(int port, String path, boolean gzip, int scrapes) {
    this.port = port;
    String line = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n";
    String fields =
        "Accept: application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,"
            + "*/*;q=0.1\r\nUser-Agent: Prometheus\r\nX-Prometheus-Scrape-Timeout-Seconds: 10\r\n"
            + (gzip ? "Accept-Encoding: gzip\r\n" : "");
    request = (line + fields + "\r\n").getBytes(StandardCharsets.US_ASCII);
    nanos = new long[scrapes];
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int port = Integer.parseInt(args[0]);
    String pid = args[2];
    int clients = Integer.parseInt(args[3]);
    boolean gzip = args.length > 5;
    // Both sides are warm before anything counts.
    new ScrapeLoad(port, args[1], gzip, 500).run(clients);
    ScrapeLoad load = new ScrapeLoad(port, args[1], gzip, Integer.parseInt(args[4]));
    double cpu = cpuSeconds(pid);
    long begin = System.nanoTime();
    load.run(clients);
    double seconds = (System.nanoTime() - begin) / 1e9;
    load.print(clients, seconds, cpuSeconds(pid) - cpu, residentMegabytes(pid));
  }

  private void run(int clients) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) threads.add(Thread.ofPlatform().start(this::scrape));
    for (Thread thread : threads) thread.join();
  }

  private void scrape() {
    byte[] buffer = new byte[1 << 20];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      for (int i = take(); i < nanos.length; i = take()) {
        long begin = System.nanoTime();
        socket.getOutputStream().write(request);
        receive(socket.getInputStream(), buffer);
        nanos[i] = System.nanoTime() - begin;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized int take() {
    return next++;
  }

  /** Reads one answer, whose end is told by its length or by an empty chunk, and counts it. */
  private void receive(InputStream in, byte[] buffer) throws IOException {
    int size = 0;
    int whole = -1;
    while (whole < 0 || size < whole) {
      int count = in.read(buffer, size, buffer.length - size);
      if (count < 0) throw new IOException("closed after " + size + " bytes");
      size += count;
      if (whole < 0) whole = length(buffer, size);
    }
    if (buffer[9] == '2') bytes = size;
    else refused.incrementAndGet();
  }

  /** Of the whole answer; -1 while that is unknown. */
  private static int length(byte[] buffer, int size) {
    String text = new String(buffer, 0, Math.min(size, 2048), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) return -1;
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    int field = head.indexOf("\r\ncontent-length:");
    if (field >= 0) {
      int from = field + "\r\ncontent-length:".length();
      int to = head.indexOf('\r', from);
      return end + 4 + Integer.parseInt(head.substring(from, to < 0 ? end : to).strip());
    }
    boolean ended =
        size > 5
            && new String(buffer, size - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
    return ended ? size : -1;
  }

  private void print(int clients, double seconds, double cpu, double megabytes) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%4d clients  %7.0f scrapes/s  p50 %7.2f ms  p99 %7.2f ms  %6.3f ms CPU a scrape"
            + "  %7d bytes  %d refused  RSS %5.1f MB%n",
        clients,
        nanos.length / seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        cpu * 1e3 / nanos.length,
        bytes,
        refused.get(),
        megabytes);
  }

  /** Processor time of a process, all its threads together. */
  private static double cpuSeconds(String pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", pid, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  private static double residentMegabytes(String pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
    throw new IOException("no VmRSS of " + pid);
  }
}
