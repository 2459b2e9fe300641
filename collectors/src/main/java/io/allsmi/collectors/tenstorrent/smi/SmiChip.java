package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.json.Json;
import io.allsmi.collectors.tenstorrent.card.Architecture;
import io.allsmi.collectors.tenstorrent.card.BoardId;
import io.allsmi.model.Info;
import java.util.Locale;
import java.util.Map;

/**
 * One of the chips that tt-smi lists, with what it calls it.
 *
 * @param json the item of {@code device_info}
 * @param words of its telemetry
 * @param board that it is on
 */
record SmiChip(Json json, Registers words, BoardId board) {
  private static final int LONGEST = 64;

  static SmiChip of(Json item) {
    Registers words = new Registers(item.get("smbus_telem"));
    return new SmiChip(item, words, board(item, words));
  }

  private static BoardId board(Json item, Registers words) {
    BoardId written = BoardId.of(item.get("board_info").get("board_id").text());
    if (written.isKnown()) return written;
    return BoardId.of(identity(words.word("BOARD_ID_HIGH"), words.word("BOARD_ID_LOW")));
  }

  private static String identity(long high, long low) {
    if (high == Registers.NONE || low == Registers.NONE) return "";
    return hexadecimal(high) + hexadecimal(low);
  }

  private static String hexadecimal(long word) {
    String digits = Long.toHexString(word);
    return "0".repeat(8 - digits.length()) + digits;
  }

  /** The address of its PCI function; empty for one that is reached through another. */
  String pci() {
    String written = boardInfo("bus_id").toLowerCase(Locale.ROOT);
    return PciAddress.isAddress(written) ? written : "";
  }

  /** The chip's own identity as the driver writes it; empty when it is not known. */
  String uuid() {
    String written = identity(words.word("ASIC_ID_HIGH"), words.word("ASIC_ID_LOW"));
    return BoardId.isIdentity(written) ? written.toUpperCase(Locale.ROOT) : "";
  }

  /** What tells it from other chips of its board: where it stands, or which of the two it is. */
  String place() {
    String coordinates = boardInfo("coords");
    String type = boardInfo("board_type");
    return coordinates.isEmpty() ? type.substring(type.lastIndexOf(' ') + 1) : coordinates;
  }

  Architecture architecture() {
    if (board.architecture() != Architecture.UNKNOWN) return board.architecture();
    String type = boardInfo("board_type").toLowerCase(Locale.ROOT);
    if (type.endsWith("-wh") || type.startsWith("n") || type.startsWith("wh")) {
      return Architecture.WORMHOLE;
    }
    if (type.endsWith("-bh") || type.startsWith("p") || type.startsWith("bh")) {
      return Architecture.BLACKHOLE;
    }
    return type.startsWith("e") ? Architecture.GRAYSKULL : Architecture.UNKNOWN;
  }

  /** The name of the card: by the board's number, or as tt-smi writes it. */
  String card() {
    if (!board.card().isEmpty()) return board.card();
    String type = boardInfo("board_type");
    boolean sided = type.endsWith(" L") || type.endsWith(" R");
    return sided ? type.substring(0, type.length() - 2) : type;
  }

  Info info() {
    return Info.of(
        Map.of(
            "uuid", uuid(),
            "pci", pci(),
            "memory_speed", boardInfo("dram_speed"),
            "coordinates", boardInfo("coords"),
            "firmware", version("fw_bundle_version"),
            "firmware_arc", version("cm_fw"),
            "firmware_ethernet", version("eth_fw"),
            "firmware_board", version("dm_app_fw", "bm_app_fw"),
            "firmware_boot", version("dm_bl_fw", "bm_bl_fw"),
            "firmware_memory", version("gddr_fw")));
  }

  private String version(String... names) {
    String version = word(json.get("firmwares").first(names));
    return switch (version) {
      case "0.0.0", "0.0.0.0", "255.255.255.255", "255.15.4095", "0.0" -> "";
      default -> version;
    };
  }

  String boardInfo(String name) {
    return word(json.get("board_info").get(name));
  }

  private static String word(Json value) {
    String text = Printable.of(value.text());
    return text.equals("N/A") || text.length() > LONGEST ? "" : text;
  }
}
