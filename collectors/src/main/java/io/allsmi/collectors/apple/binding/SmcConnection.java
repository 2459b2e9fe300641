package io.allsmi.collectors.apple.binding;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.allsmi.collectors.apple.sensor.SmcPort;
import io.allsmi.collectors.apple.sensor.SmcStruct;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open connection to the SMC. It reads; nothing is ever written. */
final class SmcConnection implements SmcPort, AutoCloseable {
  private final Framework kit;
  private final int connection;
  private final Memory in = new Memory(SmcStruct.SIZE);
  private final Memory out = new Memory(SmcStruct.SIZE);
  private final Memory size = new Memory(Long.BYTES);

  private SmcConnection(Framework kit, int connection) {
    this.kit = kit;
    this.connection = connection;
  }

  /** Opens it; null when there is none that may be opened. */
  static @Nullable SmcConnection open(Registry registry, int task) {
    SmcConnection opened = null;
    for (int service : registry.services("AppleSMC")) {
      boolean keys = registry.name(service).equals("AppleSMCKeysEndpoint");
      if (keys && opened == null) {
        IntByReference out = new IntByReference();
        int code = registry.framework().integer("IOServiceOpen", service, task, 0, out);
        if (code == 0) opened = new SmcConnection(registry.framework(), out.getValue());
      }
      registry.release(service);
    }
    return opened;
  }

  /**
   * {@code kern_return_t IOConnectCallStructMethod(mach_port_t, uint32_t selector, const void* in,
   * size_t, void* out, size_t*)}.
   */
  @Override
  public Optional<byte[]> call(byte[] request) {
    in.write(0, request, 0, SmcStruct.SIZE);
    out.clear();
    size.setLong(0, SmcStruct.SIZE);
    int code =
        kit.integer(
            "IOConnectCallStructMethod",
            connection,
            SmcStruct.SELECTOR,
            in,
            (long) SmcStruct.SIZE,
            out,
            size);
    boolean whole = code == 0 && size.getLong(0) == SmcStruct.SIZE;
    return whole ? Optional.of(out.getByteArray(0, SmcStruct.SIZE)) : Optional.empty();
  }

  @Override
  public void close() {
    kit.integer("IOServiceClose", connection);
  }
}
