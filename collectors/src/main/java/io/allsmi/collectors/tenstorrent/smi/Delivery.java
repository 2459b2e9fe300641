package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.tenstorrent.card.BoardId;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an answer what tt-smi listed: each board and each chip once, by the names that the driver's
 * numbers give them. A chip that is reached through another one has no number there; it gets one
 * behind those of all that have.
 */
final class Delivery {
  private static final String VENDOR = "tenstorrent";

  private final Map<String, Integer> indexByPci;
  private final Answer answer;
  private final List<Named> chips = new ArrayList<>();
  private final Map<String, Board> boards = new LinkedHashMap<>();

  private record Named(SmiChip chip, int index, Told told) {}

  private record Board(BoardId id, String name, Told told) {}

  private Delivery(Map<String, Integer> indexByPci, Answer answer) {
    this.indexByPci = indexByPci;
    this.answer = answer;
  }

  /**
   * @param indexByPci the driver's number of the chip at a PCI address
   */
  static void deliver(SmiSnapshot snapshot, Map<String, Integer> indexByPci, Answer answer) {
    Delivery delivery = new Delivery(indexByPci, answer);
    delivery.name(snapshot.chips());
    delivery.boards();
    for (Board board : delivery.boards.values()) delivery.tell(board);
    for (Named named : delivery.chips) delivery.tell(named);
  }

  private void name(List<SmiChip> listed) {
    int next = 0;
    for (int index : indexByPci.values()) next = Math.max(next, index + 1);
    for (SmiChip chip : listed) {
      Integer index = indexByPci.get(chip.pci());
      boolean taken = index != null && isTaken(index);
      Told told = new Told();
      ChipReadings.tell(chip, told);
      chips.add(new Named(chip, index == null || taken ? next++ : index, told));
    }
    chips.sort((one, other) -> Integer.compare(one.index, other.index));
  }

  private boolean isTaken(int index) {
    for (Named named : chips) {
      if (named.index == index) return true;
    }
    return false;
  }

  private void boards() {
    for (Named named : chips) {
      BoardId id = named.chip.board();
      if (!id.isKnown()) continue;
      Board board = boards.get(id.digits());
      if (board == null) {
        board = new Board(id, VENDOR + "-board" + named.index, new Told());
        boards.put(id.digits(), board);
      }
      BoardReadings.tell(named.chip, board.told);
    }
  }

  private void tell(Board board) {
    DeviceInfo info =
        new DeviceInfo(
            board.name,
            DeviceKind.BOARD,
            VENDOR,
            board.id.card(),
            "",
            Info.of("serial", board.id.digits()),
            List.of(new IdentityKey(KeyType.SERIAL, board.id.digits())),
            board.told.parts(),
            Map.of());
    board.told.deliver(answer, answer.device(info));
  }

  private void tell(Named named) {
    SmiChip chip = named.chip;
    Board board = boards.get(chip.board().digits());
    String name = VENDOR + named.index;
    DeviceInfo info =
        new DeviceInfo(
            name,
            DeviceKind.CHIP,
            VENDOR,
            chip.architecture().chipModel(chip.card()),
            board == null ? "" : board.name,
            chip.info(),
            keys(chip),
            named.told.parts(),
            Map.of());
    named.told.deliver(answer, answer.device(info));
    List<Integer> channels = BlackholeParts.uncorrected(chip);
    if (!channels.isEmpty()) answer.finding(memoryErrors(name, channels));
  }

  private static List<IdentityKey> keys(SmiChip chip) {
    List<IdentityKey> keys = new ArrayList<>(2);
    if (!chip.uuid().isEmpty()) keys.add(new IdentityKey(KeyType.UUID, chip.uuid()));
    if (PciAddress.isAddress(chip.pci())) {
      keys.add(new IdentityKey(KeyType.PCI, chip.pci()));
    } else if (keys.isEmpty() && chip.board().isKnown()) {
      String die = chip.board().digits() + "/" + chip.place();
      keys.add(new IdentityKey(KeyType.SERIAL, die));
    }
    return keys;
  }

  private static Finding memoryErrors(String device, List<Integer> channels) {
    StringBuilder text = new StringBuilder("errors that could not be corrected in memory channel");
    for (int i = 0; i < channels.size(); i++) {
      text.append(i == 0 ? " " : ", ").append(channels.get(i));
    }
    return new Finding(
        Severity.CRITICAL,
        "memory_errors",
        device,
        Optional.empty(),
        text.toString(),
        "results since then may be wrong: reset the board, and replace it if they come again");
  }
}
