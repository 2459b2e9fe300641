package io.allsmi.collectors.host.filesystem;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.io.File;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Space of the filesystems. One that does not answer hangs whoever asks it, so each is asked for
 * itself, and nothing is kept between two readings.
 */
final class Filesystems implements Collector {
  private static final double CADENCE = 10;
  private static final int MOST_BYTES = 4 << 20;

  private final Platform platform;
  private final String source;
  private final Set<String> named;
  private final Space.Reader reader;

  /** A filesystem that answered. */
  private record Reading(Mount mount, boolean readOnly, Space space) {}

  /**
   * Below another root, the mounts are those of that root's first process.
   *
   * @param named mount points that are shown whatever they are
   */
  Filesystems(Platform platform, Set<String> named, Space.Reader reader) {
    this.platform = platform;
    this.source = platform.hasForeignRoot() ? "/proc/1/mountinfo" : "/proc/self/mountinfo";
    this.named = Set.copyOf(named);
    this.reader = reader;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    return switch (KernelFile.of(platform.path(source)).read(new Text(MOST_BYTES))) {
      case READ -> Probe.present();
      case ABSENT -> new Probe.Absent("no " + source, "");
      case DENIED ->
          new Probe.NotPermitted(
              "not allowed to read " + source, "run as root to see the mounts of another machine");
      case FAILED -> new Probe.Broken("reading " + source + " failed", "");
    };
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    for (Candidates filesystem : MountChoice.shown(table(), named)) {
      if (!request.enter(filesystem.mounts().getFirst().point())) continue;
      Reading reading = read(filesystem);
      // What was unmounted meanwhile answered for the filesystem below it.
      if (reading != null && table().has(reading.mount)) give(reading, request.level(), answer);
      request.leave();
    }
  }

  private MountTable table() throws CollectorException {
    Text text = new Text(MOST_BYTES);
    if (KernelFile.of(platform.path(source)).read(text) == KernelFile.Outcome.READ) {
      return MountTable.parse(text);
    }
    throw CollectorException.failed("reading " + source + " failed");
  }

  /** Asks at the first mount point that answers: containers have files mounted, too. */
  private @Nullable Reading read(Candidates filesystem) {
    for (Mount mount : filesystem.mounts()) {
      Space space = spaceOf(mount);
      if (space.isKnown()) return new Reading(mount, filesystem.readOnly(), space);
    }
    return null;
  }

  private Space spaceOf(Mount mount) {
    File place = platform.path(mount.point()).toFile();
    boolean isFolder = mount.isWhole() || place.isDirectory();
    return isFolder ? reader.read(mount, place) : Space.NONE;
  }

  private static void give(Reading reading, Level level, Answer answer) {
    Mount mount = reading.mount;
    int device =
        answer.device(
            DeviceInfo.of(
                mount.point(),
                DeviceKind.FILESYSTEM,
                "",
                "",
                Info.of("type", mount.type(), "source", mount.source())));
    answer.set(device, HostMetrics.FILESYSTEM_SIZE_BYTES, (double) reading.space.size());
    answer.set(device, HostMetrics.FILESYSTEM_USED_BYTES, (double) reading.space.used());
    answer.set(device, HostMetrics.FILESYSTEM_AVAILABLE_BYTES, (double) reading.space.available());
    if (!level.contains(Level.DETAIL)) return;
    answer.set(device, HostMetrics.FILESYSTEM_READ_ONLY, reading.readOnly ? 1 : 0);
  }
}
