package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/**
 * What changes seldom on NVIDIA's devices: errors, repairs, limits, modes. A source of its own, so
 * that its age is said and not hidden behind readings of each tick.
 */
final class HealthCollector implements Collector {
  private static final double CADENCE_SECONDS = 10;

  private final Platform platform;
  private final Session session;
  private final Lanes lanes;
  private final BusCheck busCheck;

  HealthCollector(Platform platform, Session session) {
    this.platform = platform;
    this.session = session;
    lanes = new Lanes(platform, session, Groups::health);
    busCheck = new BusCheck(platform, session.bus());
  }

  @Override
  public Probe probe() {
    Probe probe = session.open(this);
    // The other source says where the library was looked for; once is enough.
    return probe instanceof Probe.Absent ? new Probe.Absent("as nvml says", "") : probe;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    lanes.read(request, new Tick(platform.now(), request.level()), answer);
    busCheck.check(lanes.all(), session.library(), answer);
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }

  @Override
  public void close() {
    lanes.close();
    session.close(this);
  }
}
