package io.allsmi.collectors.rebellions.npu;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which dies share a board, by the board's serial alone: neither group nor place says it (a die's
 * place is 5 on a board of one). A board is a device of its own where it has several dies, because
 * its power is measured once. Immutable.
 *
 * @param dies in the order of their nodes
 * @param boards those with several dies, in the order of their first ones
 * @param boardOf for each die, the place of its board; -1 for one that is alone on its board
 */
record Boards(List<DeviceInfo> dies, List<DeviceInfo> boards, List<Integer> boardOf) {
  private static final String VENDOR = "rebellions";

  Boards {
    dies = List.copyOf(dies);
    boards = List.copyOf(boards);
    boardOf = List.copyOf(boardOf);
  }

  /** The boards of dies that stand in the order of their nodes. */
  static Boards of(List<NpuIdentity> npus) {
    Map<String, Integer> dieCount = new HashMap<>();
    Map<String, Integer> uuidCount = new HashMap<>();
    for (NpuIdentity npu : npus) {
      dieCount.merge(npu.serial(), 1, Integer::sum);
      uuidCount.merge(npu.uuid(), 1, Integer::sum);
    }
    Map<String, Integer> boardBySerial = new HashMap<>();
    List<DeviceInfo> boards = new ArrayList<>();
    List<DeviceInfo> dies = new ArrayList<>();
    List<Integer> boardOf = new ArrayList<>();
    for (NpuIdentity npu : npus) {
      boolean shares = !npu.serial().isEmpty() && dieCount.getOrDefault(npu.serial(), 0) > 1;
      int board = -1;
      if (shares) {
        board = boardBySerial.computeIfAbsent(npu.serial(), serial -> boards.size());
        if (board == boards.size()) boards.add(board(npu));
      }
      boolean own = uuidCount.getOrDefault(npu.uuid(), 0) == 1;
      DeviceInfo die = die(npu, shares, own);
      dies.add(board < 0 ? die : die.withParent(boards.get(board).name()));
      boardOf.add(board);
    }
    return new Boards(dies, boards, boardOf);
  }

  private static DeviceInfo board(NpuIdentity first) {
    Info info = Info.of("serial", first.serial());
    String name = VENDOR + "-board" + first.index();
    return DeviceInfo.of(name, DeviceKind.BOARD, VENDOR, first.model(), info);
  }

  /**
   * @param shares whether other dies have its serial, so that it is no key
   * @param own whether no other device has its uuid
   */
  private static DeviceInfo die(NpuIdentity npu, boolean shares, boolean own) {
    Info info =
        Info.of(
            "uuid", npu.uuid(),
            "serial", npu.serial(),
            "pci", npu.pci(),
            "numa", npu.numa(),
            "driver", npu.driver(),
            "firmware", npu.firmware(),
            "smc", npu.controller(),
            "group", npu.group().equals("0") ? "" : npu.group(),
            "location", npu.location());
    DeviceInfo die = DeviceInfo.of(npu.name(), DeviceKind.NPU, VENDOR, npu.model(), info);
    List<IdentityKey> keys = new ArrayList<>(die.keys());
    keys.removeIf(key -> key.type() == KeyType.SERIAL && shares);
    keys.removeIf(key -> key.type() == KeyType.UUID && !own);
    keys.add(new IdentityKey(KeyType.NODE, "/dev/" + npu.node()));
    return die.withKeys(keys);
  }
}
