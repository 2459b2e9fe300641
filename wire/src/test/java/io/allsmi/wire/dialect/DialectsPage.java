package io.allsmi.wire.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reference of dialects, made of their tables. */
final class DialectsPage {
  private static final String HEAD =
      """
      # Dialects

      This page is generated from the tables in `wire/src/main/resources/io/allsmi/wire/dialect`; do
      not edit it by hand (`mvn -pl wire test -Dallsmi.update=true` writes it anew).

      allsmi reads what other exporters serve, and finds out by itself which one it is; a page may
      hold several. Two dialects it also writes, from the same tables: what is written is read again
      as what it was.

      ```
      allsmi export --listen :9400,dialect=dcgm     # /metrics and /health of dcgm-exporter
      allsmi export --listen :9090,dialect=all-smi  # /metrics of all-smi, for its view
      allsmi export --dialect dcgm                  # every listener
      curl localhost:9530/metrics/dcgm              # beside the usual /metrics
      ```

      * What a dialect has no name for is not there, and what is absent has no sample.
      * `dcgm` is of NVIDIA's GPUs. `DCGM_FI_DEV_XID_ERRORS` is the last Xid, as it is there. Of a GPU
        that is divided (MIG), what instances have is on their rows alone, so that sums are right.
        The host's name has both labels that it has had, `hostname` and `Hostname`. Not written:
        licenses of virtual GPUs and the sum of NVLink's traffic, whose unit is not told.
      * `all-smi` has every accelerator and the host, in numbers that its viewer can read. Its
        sockets are one CPU there. Rows of processes are there with `--processes`. CPU cores are of
        the level `all`.

      What is read of others, and what is not believed:

      * A number that stands for "unknown" is absent: DCGM's blanks, from 2^62 on and of 32 and 64
        bits; zero for a temperature, a clock or a limit of all-smi, minus one for its utilization.
      * A GPU that is on the page once for each job or pod that shares it is one GPU; jobs and pods
        are entries `job`, `pod`, `namespace` and `container` of its info. Where an exporter splits
        a reading by pods, it is the sum.
      * all-smi: its power of a chassis is the sum of the GPUs, its PCIe generation is that of the
        start, its sockets repeat the whole: not taken. Tenstorrent's limits are raw registers there.
      * The last Xid of dcgm-exporter stays; it is an event when it changes.
      * AMD: sensors of other partitions than the first are zeros, and not taken.
      * Counts within a window of time, such as `DCGM_EXP_XID_ERRORS_COUNT`, are no counters.
      * node_exporter: all CPUs are one package, because it does not say more.

      ## Exporters

      | dialect | exporter | families | written |
      |---|---|---|---|
      """;

  private DialectsPage() {}

  static String page() {
    StringBuilder out = new StringBuilder(HEAD);
    Map<String, Set<String>> written = new TreeMap<>();
    Map<String, Set<String>> read = new TreeMap<>();
    for (DialectTable table : tables()) {
      Set<String> families = new LinkedHashSet<>();
      Set<String> own = new LinkedHashSet<>();
      boolean both = Dialect.of(table.name()).isPresent();
      for (Rule rule : table.rules()) {
        if (rule.isRead()) families.add(rule.family());
        if (rule.describesOnly() || rule.isOfPage()) continue;
        boolean isWritten = both && rule.isWritten();
        if (isWritten) own.add(rule.family());
        String path = rule.target() + (rule.part().isFixed() && !rule.part().isNone() ? " " : "");
        if (rule.part().isFixed() && !rule.part().isNone()) path += rule.part().start();
        (isWritten ? written : read)
            .computeIfAbsent(path, at -> new LinkedHashSet<>())
            .add(name(table, rule));
      }
      out.append("| `").append(table.name()).append("` | ").append(table.title());
      out.append(" | ").append(families.size()).append(" | ");
      out.append(both ? Integer.toString(own.size()) : "\u2013").append(" |\n");
    }
    out.append(
        """

        ## Metrics

        A metric with the part in question behind it, and its names: of the dialects that are also
        written, and of those that are only read. Units are converted.

        | metric | read and written | read |
        |---|---|---|
        """);
    Set<String> paths = new LinkedHashSet<>(new TreeMap<>(written).keySet());
    Set<String> all = new java.util.TreeSet<>(paths);
    all.addAll(read.keySet());
    for (String path : all) {
      out.append("| `").append(path).append("` | ");
      out.append(String.join("<br>", written.getOrDefault(path, Set.of()))).append(" | ");
      out.append(String.join("<br>", read.getOrDefault(path, Set.of()))).append(" |\n");
    }
    return out.toString();
  }

  private static List<DialectTable> tables() {
    List<DialectTable> tables = new ArrayList<>();
    for (DialectTable table : Dialects.all().tables()) tables.add(table);
    tables.sort((one, other) -> one.name().compareTo(other.name()));
    return tables;
  }

  private static String name(DialectTable table, Rule rule) {
    return table.name() + " `" + rule.family() + "`";
  }
}
