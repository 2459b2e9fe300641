package io.allsmi.collectors.apple.binding;

import com.sun.jna.Pointer;
import io.allsmi.collectors.apple.system.Accelerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The entry of the GPU, class {@code IOAccelerator}, and those of its clients below. */
final class Agx {
  private final Registry registry;
  private final CoreFoundation foundation;

  Agx(Registry registry, CoreFoundation foundation) {
    this.registry = registry;
    this.foundation = foundation;
  }

  Optional<Accelerator> read() {
    Optional<Accelerator> found = Optional.empty();
    for (int service : registry.services("IOAccelerator")) {
      if (found.isEmpty()) found = read(service);
      registry.release(service);
    }
    return found;
  }

  private Optional<Accelerator> read(int service) {
    Map<String, Long> statistics =
        registry.property(service, "PerformanceStatistics", this::numbers);
    if (statistics.isEmpty()) return Optional.empty();
    String model = registry.property(service, "model", foundation::text);
    OptionalLong cores = registry.property(service, "gpu-core-count", foundation::number);
    return Optional.of(new Accelerator(model, cores.orElse(-1), statistics, clients(service)));
  }

  private Map<String, Long> numbers(@Nullable Pointer dictionary) {
    Map<String, Long> numbers = new HashMap<>();
    foundation
        .entries(dictionary)
        .forEach(
            (key, value) -> {
              OptionalLong number = foundation.number(value);
              if (number.isPresent()) numbers.put(key, number.getAsLong());
            });
    return numbers;
  }

  private List<Accelerator.Client> clients(int service) {
    List<Accelerator.Client> clients = new ArrayList<>();
    for (int child : registry.children(service)) {
      if (registry.className(child).equals("AGXDeviceUserClient")) {
        String creator = registry.property(child, "IOUserClientCreator", foundation::text);
        long nanos = registry.property(child, "AppUsage", this::gpuTime);
        clients.add(new Accelerator.Client(creator, nanos));
      }
      registry.release(child);
    }
    return clients;
  }

  /** Of an array of dictionaries, one for each interface of the client, which may be empty. */
  private long gpuTime(@Nullable Pointer usage) {
    if (!foundation.isArray(usage)) return Accelerator.Client.NOT_TOLD;
    List<OptionalLong> times = new ArrayList<>();
    for (int i = 0; i < foundation.count(usage); i++) {
      Pointer time = foundation.value(foundation.at(usage, i), "accumulatedGPUTime");
      times.add(foundation.number(time));
    }
    return Accelerator.Client.total(times);
  }
}
