package io.allsmi.collectors.rebellions;

import io.allsmi.collectors.rebellions.library.LibraryReader;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** Rebellions' devices. */
public final class RebellionsProvider implements CollectorProvider {
  @Override
  public String name() {
    return "rebellions";
  }

  @Override
  public String summary() {
    return "Rebellions ATOM and REBEL";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  /** The library keeps the nodes of all devices open. */
  @Override
  public boolean holdsDriver() {
    return true;
  }

  @Override
  public Optional<String> library(Platform platform) {
    boolean driver = RebellionsPresence.isDriverHere(platform);
    return driver ? LibraryReader.find(platform) : Optional.empty();
  }

  @Override
  public Collector create(Platform platform) {
    return new RebellionsCollector(platform);
  }
}
