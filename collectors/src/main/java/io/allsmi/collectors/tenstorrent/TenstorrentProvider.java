package io.allsmi.collectors.tenstorrent;

import io.allsmi.collectors.tenstorrent.sysfs.SysfsCollector;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** Tenstorrent's chips by the files of their driver, which exists for Linux alone. */
public final class TenstorrentProvider implements CollectorProvider {
  @Override
  public String name() {
    return "tenstorrent";
  }

  @Override
  public String summary() {
    return "Tenstorrent chips and boards";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new SysfsCollector(platform);
  }
}
