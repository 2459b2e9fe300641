package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** FuriosaAI's cards. */
public final class FuriosaProvider implements CollectorProvider {
  @Override
  public String name() {
    return "furiosa";
  }

  @Override
  public String summary() {
    return "FuriosaAI Warboy and RNGD";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  /** Where the driver's own files say enough, the library is not loaded. */
  @Override
  public Optional<String> library(Platform platform) {
    return KernelReader.isPresent(platform) ? Optional.empty() : LibraryReader.find(platform);
  }

  @Override
  public Collector create(Platform platform) {
    return new FuriosaCollector(platform);
  }
}
