package io.allsmi.collectors.nvml.process;

import com.sun.jna.Memory;
import io.allsmi.collectors.nvml.library.Layouts.ProcessDetail;
import io.allsmi.collectors.nvml.library.Layouts.ProcessInfo;
import io.allsmi.collectors.nvml.library.Layouts.ProcessInfoV1;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One of a device's lists of processes, by the newest function that the driver has. The buffer is
 * kept and has room to spare, so that a list costs one call.
 *
 * <p>R535 before 535.104 wrote 32 bytes a process through a function that writes 24 before and
 * after (nvitop issue 88). Which it was is seen by how far the buffer was written: it is filled
 * before with a byte that neither zero nor "not available" is made of.
 */
final class ProcessList {
  private static final byte UNWRITTEN = (byte) 0xA5;
  private static final int UNWRITTEN_PID = 0xA5A5_A5A5;
  private static final int FIRST_ROOM = 64;
  private static final int SPARE = 16;

  /** More than any device serves; a greater number is nonsense. */
  private static final int MOST = 16_384;

  private static final int MOST_TRIES = 4;

  private final Symbol newest;
  private final Symbol second;
  private final Symbol first;

  private Memory memory = new Memory((long) FIRST_ROOM * ProcessDetail.SIZE);
  private ByteBuffer bytes = view(memory);
  private final Memory count = new Memory(Integer.BYTES);
  private int size;
  private int stride = ProcessInfo.SIZE;

  /**
   * @param newest the function that takes {@code nvmlProcessInfo_t}
   * @param second the one that takes {@code nvmlProcessInfo_v2_t}
   * @param first the one that takes {@code nvmlProcessInfo_v1_t}, without MIG's instances
   */
  ProcessList(Symbol newest, Symbol second, Symbol first) {
    this.newest = newest;
    this.second = second;
    this.first = first;
  }

  private static ByteBuffer view(Memory memory) {
    return memory.getByteBuffer(0, memory.size()).order(ByteOrder.nativeOrder());
  }

  /**
   * Asks for the list.
   *
   * @return the return code; with any but success the list is empty
   */
  int read(DeviceCalls calls) {
    NvmlLibrary library = calls.library();
    if (library.has(newest)) return read(calls, newest, ProcessInfo.SIZE);
    if (library.has(second)) return read(calls, second, ProcessInfo.SIZE);
    return read(calls, first, ProcessInfoV1.SIZE);
  }

  private int read(DeviceCalls calls, Symbol symbol, int each) {
    size = 0;
    int code = ReturnCode.INSUFFICIENT_SIZE;
    for (int tries = 0; tries < MOST_TRIES && code == ReturnCode.INSUFFICIENT_SIZE; tries++) {
      int room = room();
      memory.setMemory(0, memory.size(), UNWRITTEN);
      count.setInt(0, room);
      code = calls.ask(symbol, 0, calls.handle(), count, memory);
      int told = count.getInt(0);
      if (code == ReturnCode.SUCCESS) {
        // A count beyond the room cannot be; entries that were not written are not read.
        size = told < 0 ? room : Math.min(told, room);
        stride = symbol == newest && isLonger() ? ProcessDetail.SIZE : each;
      } else if (code == ReturnCode.INSUFFICIENT_SIZE) {
        if (told < 0 || told > MOST) return code;
        grow(Math.max(told + SPARE, 2 * room));
      }
    }
    return code;
  }

  private int room() {
    return (int) (memory.size() / ProcessDetail.SIZE);
  }

  private void grow(int room) {
    memory = new Memory((long) Math.min(room, 2 * MOST) * ProcessDetail.SIZE);
    bytes = view(memory);
  }

  private boolean isLonger() {
    for (int at = ProcessInfo.SIZE * size; at < ProcessDetail.SIZE * size; at++) {
      if (bytes.get(at) != UNWRITTEN) return true;
    }
    return false;
  }

  /** How many entries there are. */
  int size() {
    return size;
  }

  /** The process id; 0 for an entry that makes no sense. */
  int pid(int entry) {
    int pid = bytes.getInt(entry * stride + ProcessInfo.PID);
    return pid < 0 || pid == UNWRITTEN_PID ? 0 : pid;
  }

  /** Memory of the device, bytes; NaN where the driver does not say. */
  double memory(int entry) {
    long used = bytes.getLong(entry * stride + ProcessInfo.USED_GPU_MEMORY);
    return used < 0 ? Double.NaN : Sane.bytes((double) used);
  }

  /** The MIG GPU instance; -1 for none. */
  int gpuInstance(int entry) {
    return instance(entry, ProcessInfo.GPU_INSTANCE_ID);
  }

  /** The MIG compute instance; -1 for none. */
  int computeInstance(int entry) {
    return instance(entry, ProcessInfo.COMPUTE_INSTANCE_ID);
  }

  private int instance(int entry, int offset) {
    if (stride < ProcessInfo.SIZE) return -1;
    int id = bytes.getInt(entry * stride + offset);
    return id < 0 ? -1 : id;
  }
}
