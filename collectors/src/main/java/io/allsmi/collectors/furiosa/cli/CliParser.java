package io.allsmi.collectors.furiosa.cli;

import io.allsmi.collectors.furiosa.card.CardIdentity;
import io.allsmi.collectors.furiosa.card.PeReadings;
import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.json.Json;
import io.allsmi.collectors.json.JsonDocument;
import io.allsmi.collectors.json.Quantity;
import io.allsmi.collectors.json.UnknownNames;
import io.allsmi.collectors.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Understands both dialects of furiosa-smi's JSON: that of RNGD ({@code --format json}) and the
 * older one of Warboy ({@code --output json}). Each of its commands prints a list of objects.
 */
final class CliParser {
  private static final int LONGEST = 128;
  private static final int MOST = 1024;

  private static final Set<String> INFO =
      Set.of(
          "index",
          "arch",
          "dev_name",
          "product_name",
          "device_uuid",
          "device_sn",
          "firmware",
          "pert",
          "temperature",
          "power",
          "core_clock",
          "governor",
          "pci_bdf",
          "pci_dev");
  private static final Set<String> STATUS =
      Set.of("index", "arch", "device", "liveness", "memory", "cores", "pe_utilizations");
  private static final Set<String> ELEMENT =
      Set.of("pe_core", "pe_occupancy", "pe_utilization", "utilization", "core");
  private static final Set<String> PROCESS =
      Set.of("dev_name", "npu", "device", "pid", "cmdline", "cmd", "command", "memory");

  private final UnknownNames unknown = new UnknownNames();

  /** Members that this program does not know, of all that was parsed; empty for none. */
  String unknown() {
    return unknown.list();
  }

  /** {@code info}. */
  List<CliCard> info(String output) throws UnreadableJsonException {
    List<CliCard> cards = new ArrayList<>();
    for (Json card : list(output)) {
      unknown.look("info", card, INFO);
      int index = CardIdentity.indexOf(card.first("dev_name", "device").text());
      if (index < 0 || has(cards, index)) continue;
      cards.add(card(card, index));
    }
    return cards;
  }

  private static boolean has(List<CliCard> cards, int index) {
    for (CliCard card : cards) {
      if (card.identity().index() == index) return true;
    }
    return false;
  }

  private static CliCard card(Json card, int index) {
    CardIdentity identity =
        new CardIdentity(
            index,
            CardIdentity.model(word(card.first("product_name", "arch"))),
            word(card.get("device_uuid")),
            word(card.get("device_sn")),
            word(card.get("pci_bdf")).toLowerCase(Locale.ROOT),
            "",
            "",
            word(card.get("firmware")),
            word(card.get("pert")),
            "");
    double hertz = Quantity.of(card.get("core_clock").text()).hertz();
    return new CliCard(
        identity,
        Quantity.of(card.get("temperature").text()).celsius(),
        watts(Quantity.of(card.get("power").text())),
        hertz > 0 ? hertz : Double.NaN,
        word(card.get("governor")));
  }

  private static double watts(Quantity written) {
    return written.unit().isEmpty() ? written.value() : written.watts();
  }

  /** {@code status}. */
  List<CliStatus> status(String output) throws UnreadableJsonException {
    List<CliStatus> all = new ArrayList<>();
    for (Json card : list(output)) {
      unknown.look("status", card, STATUS);
      String node = word(card.first("device", "dev_name"));
      Json dram = card.get("memory").first("DRAM", "dram");
      double total = dram.get("total_size").number();
      double used = dram.get("used_size").number();
      boolean sane = total > 0 && total < 0x1p53 && used >= 0 && used <= total;
      String liveness = card.get("liveness").text();
      double alive = liveness.equalsIgnoreCase("alive") ? 1 : 0;
      all.add(
          new CliStatus(
              node,
              liveness.isEmpty() ? Double.NaN : alive,
              sane ? used : Double.NaN,
              sane ? total : Double.NaN,
              elements(card.get("pe_utilizations").items(), card.get("cores").items())));
    }
    return all;
  }

  private PeReadings elements(List<Json> busy, List<Json> cores) {
    int count = Math.max(busy.size(), cores.size());
    PeReadings readings = new PeReadings(Math.min(count, CardIdentity.MOST_CORES));
    for (int i = 0; i < busy.size(); i++) {
      Json element = busy.get(i);
      unknown.look("status.pe_utilizations", element, ELEMENT);
      double core = element.first("pe_core", "core").number();
      String percent = element.first("pe_utilization", "utilization").text();
      boolean named = core >= 0 && core < CardIdentity.MOST_CORES;
      readings.utilization(named ? (int) core : i, Quantity.of(percent).ofPercent());
    }
    return readings;
  }

  /** {@code ps}. */
  List<CliProcess> processes(String output) throws UnreadableJsonException {
    List<CliProcess> all = new ArrayList<>();
    for (Json process : list(output)) {
      unknown.look("ps", process, PROCESS);
      double pid = process.get("pid").number();
      List<CliProcess.Use> uses =
          CliProcess.uses(process.first("dev_name", "npu", "device").text());
      boolean sane = pid > 0 && pid <= Integer.MAX_VALUE && pid == Math.rint(pid);
      if (!sane || uses.isEmpty()) continue;
      double bytes = Quantity.of(process.get("memory").text()).bytes();
      all.add(
          new CliProcess(
              (int) pid,
              name(word(process.first("cmdline", "cmd", "command"))),
              uses,
              bytes >= 0 && bytes < 0x1p53 ? bytes : Double.NaN));
    }
    return all;
  }

  private static String name(String command) {
    int end = command.indexOf(' ');
    String first = end < 0 ? command : command.substring(0, end);
    return first.substring(first.lastIndexOf('/') + 1);
  }

  private static List<Json> list(String output) throws UnreadableJsonException {
    Json document = JsonDocument.parse(output);
    if (!(document instanceof Json.Items items)) {
      throw new UnreadableJsonException("JSON that is no list");
    }
    return items.list().size() <= MOST ? items.list() : items.list().subList(0, MOST);
  }

  private static String word(Json value) {
    String text = Printable.of(value.text());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
