package io.allsmi.collectors.tenstorrent;

import io.allsmi.collectors.tenstorrent.smi.SmiCollector;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** Tenstorrent's chips by tt-smi. */
public final class TenstorrentSmiProvider implements CollectorProvider {
  @Override
  public String name() {
    return "tenstorrent-smi";
  }

  @Override
  public String summary() {
    return "Tenstorrent chips by tt-smi, where their driver says little";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public boolean holdsDriver() {
    return true;
  }

  @Override
  public Collector create(Platform platform) {
    return new SmiCollector(platform);
  }
}
