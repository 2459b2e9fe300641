package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.library.LibraryPlace;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** FuriosaAI's cards. */
public final class FuriosaProvider implements CollectorProvider {
  private final LibraryPlace place = new LibraryPlace();

  /** The source of what changes seldom, which shares the library with this one. */
  public CollectorProvider health() {
    return new FuriosaHealthProvider(place);
  }

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

  @Override
  public Optional<String> library(Platform platform) {
    return FuriosaPresence.library(platform, place);
  }

  @Override
  public Collector create(Platform platform) {
    return new FuriosaCollector(platform, place);
  }
}
