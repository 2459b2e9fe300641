package io.allsmi.collectors.host.oshi;

import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.software.os.FileSystem;
import oshi.software.os.OSFileStore;

/** Reads the local filesystems. */
final class OshiFilesystems implements Collector {
  private static final String WHAT = "the filesystems";
  private static final double CADENCE = 10;

  private @Nullable FileSystem system;

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    List<FilesystemState> all = Asked.read(WHAT, this::read);
    for (FilesystemState each : FilesystemState.shown(all)) each.answer(answer);
  }

  private List<FilesystemState> read() {
    if (system == null) system = new SystemInfo().getOperatingSystem().getFileSystem();
    List<FilesystemState> states = new ArrayList<>();
    for (OSFileStore store : system.getFileStores(true)) {
      states.add(
          new FilesystemState(
              store.getMount(),
              store.getVolume(),
              store.getType(),
              store.getOptions(),
              store.getTotalSpace(),
              store.getFreeSpace(),
              store.getUsableSpace()));
    }
    return states;
  }
}
