package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.library.LibraryPlace;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** Links, modes, limits and errors of FuriosaAI's cards. */
final class FuriosaHealthProvider implements CollectorProvider {
  private final LibraryPlace place;

  FuriosaHealthProvider(LibraryPlace place) {
    this.place = place;
  }

  @Override
  public String name() {
    return "furiosa-health";
  }

  @Override
  public String summary() {
    return "links, modes, limits and errors of FuriosaAI cards";
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
    return new FuriosaHealthCollector(platform, place);
  }
}
