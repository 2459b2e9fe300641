package io.allsmi.model.merge;

import io.allsmi.model.DeviceInfo;
import java.util.List;

/**
 * The devices that one source names, in its own order.
 *
 * @param source the name of the source
 * @param devices their descriptions; slots of the source's blocks name them by their place here
 */
public record Fragment(String source, List<DeviceInfo> devices) {
  public Fragment {
    devices = List.copyOf(devices);
  }
}
