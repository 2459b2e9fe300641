package io.allsmi.collectors.apple.binding;

import com.sun.jna.Pointer;
import io.allsmi.collectors.apple.system.Mac.HidTemperature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The temperatures of the HID event system, which is private to Apple and part of IOKit. */
final class HidThermometers {
  private static final int APPLE_VENDOR_PAGE = 0xFF00;
  private static final int TEMPERATURE_SENSOR = 5;
  private static final long TEMPERATURE_EVENT = 15;
  private static final int TEMPERATURE_FIELD = 15 << 16;

  private final Framework kit;
  private final CoreFoundation foundation;

  HidThermometers(Framework kit, CoreFoundation foundation) {
    this.kit = kit;
    this.foundation = foundation;
  }

  List<HidTemperature> read() {
    List<HidTemperature> all = new ArrayList<>();
    Pointer client = kit.pointer("IOHIDEventSystemClientCreate", (Object) null);
    if (client == null) return all;
    Pointer matching =
        foundation.dictionary(
            Map.of("PrimaryUsagePage", APPLE_VENDOR_PAGE, "PrimaryUsage", TEMPERATURE_SENSOR));
    Pointer product = foundation.string("Product");
    kit.integer("IOHIDEventSystemClientSetMatching", client, matching);
    Pointer services = kit.pointer("IOHIDEventSystemClientCopyServices", client);
    for (int i = 0; i < foundation.count(services); i++) {
      read(foundation.at(services, i), product, all);
    }
    foundation.release(services);
    foundation.release(product);
    foundation.release(matching);
    foundation.release(client);
    return all;
  }

  private void read(
      @Nullable Pointer service, @Nullable Pointer product, List<HidTemperature> all) {
    Pointer name = kit.pointer("IOHIDServiceClientCopyProperty", service, product);
    Pointer event = kit.pointer("IOHIDServiceClientCopyEvent", service, TEMPERATURE_EVENT, 0, 0L);
    if (name != null && event != null) {
      double celsius = kit.real("IOHIDEventGetFloatValue", event, TEMPERATURE_FIELD);
      all.add(new HidTemperature(foundation.text(name), celsius));
    }
    foundation.release(event);
    foundation.release(name);
  }
}
