package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.json.Json;
import io.allsmi.collectors.json.JsonDocument;
import io.allsmi.collectors.json.Quantity;
import io.allsmi.collectors.json.UnknownNames;
import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.collectors.rebellions.npu.Npu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Understands what {@code rbln-smi -j} prints. */
final class ListingParser {
  private static final Set<String> NAMES =
      Set.of("KMD_version", "driver_version", "devices", "contexts");
  private static final Set<String> CONTEXT_NAMES =
      Set.of(
          "ctx_id",
          "npu",
          "process",
          "cmd",
          "pid",
          "priority",
          "ptid",
          "memalloc",
          "memory",
          "status",
          "util_info");
  private static final int MOST_DEVICES = 512;
  private static final int MOST_CONTEXTS = 4096;

  private final UnknownNames unknown = new UnknownNames();
  private final List<String> notes = new ArrayList<>();

  private ListingParser() {}

  /**
   * The listing in the tool's output. A device that is not understood is left out and noted, the
   * others stand.
   *
   * @throws UnreadableJsonException when there is no listing in it
   */
  static Listing parse(String output) throws UnreadableJsonException {
    return new ListingParser().listing(JsonDocument.parse(output));
  }

  private Listing listing(Json document) throws UnreadableJsonException {
    if (!(document.get("devices") instanceof Json.Items devices)) {
      throw new UnreadableJsonException("JSON without a list of devices");
    }
    unknown.look("", document, NAMES);
    List<Listing.Row> rows = rows(devices.list(), document);
    List<Context> contexts = contexts(document.get("contexts").items());
    String list = unknown.list();
    if (!list.isEmpty()) notes.add("it prints what this program does not know: " + list);
    return new Listing(rows, contexts, notes);
  }

  private List<Listing.Row> rows(List<Json> devices, Json document) {
    Rows reader = new Rows(Rows.word(document.first("KMD_version", "driver_version")), unknown);
    Set<Integer> seen = new HashSet<>();
    List<Listing.Row> rows = new ArrayList<>();
    int left = 0;
    for (Json device : devices) {
      int index = Rows.index(device);
      if (index < 0 || rows.size() == MOST_DEVICES || !seen.add(index)) {
        left++;
        continue;
      }
      Npu npu = reader.device(device, index);
      rows.add(new Listing.Row(number(device.get("npu"), MOST_DEVICES), npu));
      if (npu.alive() == 0) {
        String status = Rows.word(device.get("status"));
        notes.add(npu.identity().node() + " has the status '" + status + "'");
      }
    }
    if (left > 0) notes.add(left + " of its devices have no node of their own and are left out");
    return rows;
  }

  private List<Context> contexts(List<Json> list) {
    List<Context> contexts = new ArrayList<>();
    int left = 0;
    for (Json context : list) {
      unknown.look("contexts", context, CONTEXT_NAMES);
      int pid = number(context.get("pid"), Integer.MAX_VALUE);
      int npu = number(context.get("npu"), MOST_DEVICES);
      if (pid <= 0 || npu < 0 || contexts.size() == MOST_CONTEXTS) {
        left++;
      } else {
        contexts.add(context(context, npu, pid));
      }
    }
    if (left > 0) notes.add(left + " of its contexts have no process or device");
    return contexts;
  }

  private static Context context(Json context, int npu, int pid) {
    String memory = context.first("memalloc", "memory").text();
    double bytes = Quantity.of(memory).bytes();
    return new Context(
        npu,
        pid,
        Rows.word(context.first("process", "cmd")),
        bytes >= 0 && bytes < 0x1p53 ? bytes : Double.NaN,
        step(memory),
        Quantity.of(context.get("util_info").text()).ofPercent());
  }

  /** Half of the last digit of a number with a unit: {@code 3.5GiB} is right to 51 MiB. */
  private static double step(String memory) {
    Quantity written = Quantity.of(memory);
    if (written.unit().isEmpty()) return 0;
    int digits = 0;
    int point = memory.indexOf('.');
    for (int i = point + 1; point >= 0 && i < memory.length(); i++) {
      if (memory.charAt(i) < '0' || memory.charAt(i) > '9') break;
      digits++;
    }
    return new Quantity(0.5 * Math.pow(10, -digits), written.unit()).bytes();
  }

  private static int number(Json value, int most) {
    double number = value.number();
    return number >= 0 && number <= most && number == Math.rint(number) ? (int) number : -1;
  }
}
