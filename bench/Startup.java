import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs commands in turn, some rounds, and prints the median time of each beside the first: {@code
 * java Startup.java ROUNDS --case NAME end|byte COMMAND... --case ...}.
 */
final class Startup {
  private record Case(String name, boolean toFirstByte, List<String> command, double[] millis) {}

  private Startup() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    List<Case> cases = cases(args, rounds);
    for (Case warming : List.copyOf(cases)) {
      int exit = run(warming, 0);
      if (exit != 0) {
        System.out.printf(Locale.ROOT, "%-36s left out: it ends with %d%n", warming.name, exit);
        cases.remove(warming);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Case measured : cases) {
        run(measured, round);
      }
    }
    double first = median(cases.getFirst());
    for (Case measured : cases) {
      double median = median(measured);
      System.out.printf(
          Locale.ROOT,
          "%-36s %7.1f ms to the %-10s %5.2f x%n",
          measured.name,
          median,
          measured.toFirstByte ? "first byte" : "end",
          median / first);
    }
  }

  private static List<Case> cases(String[] args, int rounds) {
    List<Case> cases = new ArrayList<>();
    for (int i = 1; i < args.length; ) {
      List<String> command = new ArrayList<>();
      int next = i + 3;
      while (next < args.length && !args[next].equals("--case")) {
        command.add(args[next++]);
      }
      boolean toFirstByte = args[i + 2].equals("byte");
      cases.add(new Case(args[i + 1], toFirstByte, command, new double[rounds]));
      i = next;
    }
    return cases;
  }

  private static int run(Case measured, int round) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(measured.command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream out = process.getInputStream()) {
      out.read();
      long firstByte = System.nanoTime();
      out.transferTo(java.io.OutputStream.nullOutputStream());
      int exit = process.waitFor();
      long end = measured.toFirstByte ? firstByte : System.nanoTime();
      measured.millis[round] = (end - start) / 1e6;
      return exit;
    }
  }

  private static double median(Case measured) {
    double[] sorted = measured.millis.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
