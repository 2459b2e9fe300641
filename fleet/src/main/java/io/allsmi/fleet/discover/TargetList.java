package io.allsmi.fleet.discover;

import io.allsmi.model.Info;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers targets, each once, and the problems on the way: a bad line costs that line and nothing
 * else.
 */
public final class TargetList {
  /** So many targets are polled at most. */
  public static final int MOST = 200_000;

  private static final int SHOWN_PROBLEMS = 5;

  private final int most;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private long moreProblems;

  public TargetList() {
    this(MOST);
  }

  TargetList(int most) {
    this.most = most;
  }

  /**
   * The targets of {@code --hosts}: words as in a host file, with commas or white space between.
   *
   * @throws BadTargetException when one of them names none
   */
  public static List<Target> parse(String hosts) throws BadTargetException {
    TargetList list = new TargetList();
    for (TargetLine found : TargetLine.words(hosts, 0, Info.NONE)) list.add(found);
    return List.copyOf(list.targets.values());
  }

  /** Adds what a line of a host file names; file and number begin the line of a problem. */
  void addLine(String line, String file, int number) {
    if (targets.size() >= most && problems.size() >= SHOWN_PROBLEMS) {
      moreProblems++;
      return;
    }
    try {
      for (TargetLine found : TargetLine.parse(line)) add(found);
    } catch (BadTargetException e) {
      // A file may have a million bad lines: words are made for those that are shown.
      if (problems.size() < SHOWN_PROBLEMS) problem(file + ":" + number + ": " + e.words());
      else moreProblems++;
    }
  }

  /** Adds a target; one that is there already takes the labels that it has not. */
  void add(URI url, Info labels) throws BadTargetException {
    Target target = new Target(url, labels);
    String key = target.address();
    Target known = targets.get(key);
    if (known != null) {
      targets.put(key, new Target(known.base(), known.labels().or(labels)));
      return;
    }
    if (targets.size() >= most) throw tooMany(most + 1L, 0);
    targets.put(key, target);
  }

  /** Notes a problem; many of them are counted rather than kept. */
  void problem(String line) {
    if (problems.size() < SHOWN_PROBLEMS) problems.add(line);
    else moreProblems++;
  }

  /** What there is. */
  Targets targets(String source, long version) {
    List<String> all = new ArrayList<>(problems);
    if (moreProblems > 0) all.add(source + ": " + moreProblems + " more lines like that");
    return new Targets(List.copyOf(targets.values()), all, version);
  }

  private void add(TargetLine line) throws BadTargetException {
    long count = line.range().count();
    // Before anything is made of it: it may be more than memory holds.
    if (count > most - targets.size()) throw tooMany(targets.size() + count, line.offset());
    List<BadTargetException> wrong = new ArrayList<>(0);
    line.range()
        .forEach(
            place -> {
              try {
                if (wrong.isEmpty()) {
                  add(Address.url(line.before() + place + line.behind()), line.labels());
                }
              } catch (BadTargetException e) {
                wrong.add(e);
              }
            });
    if (!wrong.isEmpty()) {
      BadTargetException e = wrong.getFirst();
      throw new BadTargetException(String.valueOf(e.getMessage()), line.offset() + e.column());
    }
  }

  private BadTargetException tooMany(long count, int offset) {
    if (problems.size() >= SHOWN_PROBLEMS) return new BadTargetException("", offset + 1);
    String number =
        count < 0 || count == Long.MAX_VALUE
            ? "far too many"
            : String.format(Locale.ROOT, "%,d", count);
    return new BadTargetException(
        number + " targets; at most " + String.format(Locale.ROOT, "%,d", most), offset + 1);
  }
}
