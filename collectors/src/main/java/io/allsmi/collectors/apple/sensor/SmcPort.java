package io.allsmi.collectors.apple.sensor;

import java.util.Optional;

/** The connection to the system management controller. */
@FunctionalInterface
public interface SmcPort {
  /**
   * Calls it.
   *
   * @param request {@link SmcStruct#SIZE} bytes
   * @return as many; empty when the call fails
   */
  Optional<byte[]> call(byte[] request);
}
