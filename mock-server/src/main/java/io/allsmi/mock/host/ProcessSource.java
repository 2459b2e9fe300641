package io.allsmi.mock.host;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Point;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** The processes: those of the jobs, and a few of the system. */
final class ProcessSource implements NodeSource {
  private static final String[] LINUX = {"systemd", "sshd", "containerd", "kubelet"};
  private static final String[] MACOS = {"launchd", "sshd", "WindowServer", "mds_stores"};

  private final HostLoad load;
  private final DeviceInfo node;
  private final List<Tenant> tenants;
  private final String[] daemons;

  ProcessSource(HostLoad load, DeviceInfo node, List<Tenant> tenants) {
    this.load = load;
    this.node = node;
    this.tenants = tenants;
    daemons = load.model().system().isMacos() ? MACOS : LINUX;
  }

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(node);
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    int jobs = 0;
    Leveled to = new Leveled(answer, tick.level(), answer.device(node));
    for (int i = 0; i < load.patients().size(); i++) {
      Point point = load.patients().get(i).timeline(tick).at(tick.second());
      if (point.work() == Work.IDLE) continue;
      jobs += jobs(tick, i, point, answer);
    }
    for (int i = 0; i < daemons.length; i++) answer.process(daemon(tick, i));
    int own = 60 + 3 * load.model().cpu().logical();
    to.set(HostMetrics.PROCESSES, (double) own + 4 * jobs);
  }

  /** The processes of what runs on a device: one in each of its instances that is used. */
  private int jobs(Tick tick, int device, Point point, Answer answer) {
    Tenant tenant = Tenants.of(tenants, device);
    int count = 0;
    for (int slot = 0; slot < tenant.slots(); slot++) {
      if (!tenant.runs(point.job(), device, slot)) continue;
      answer.process(job(tick, tenant, device, slot, point));
      count++;
    }
    return count;
  }

  private ProcessUse job(Tick tick, Tenant tenant, int device, int slot, Point point) {
    double bytes = Footprint.bytes(load.model(), load.patients().size(), point, tick.second());
    return new ProcessUse(
        tenant.pid(point.job(), device, slot),
        Math.max(tick.bootMillis() + 60_000, Tick.ORIGIN + 1000 * point.start()),
        point.work().process(),
        tenant.user(),
        tenant.container(point.job()),
        point.intensity().cores() / tenant.slots(),
        4096 * Math.floor(bytes / tenant.slots() / 4096),
        List.of());
  }

  private ProcessUse daemon(Tick tick, int number) {
    long draw = Draw.of(load.seed(), 71, number);
    int pid = number == 0 ? 1 : 700 + Draw.below(draw, 800) * 2 + number % 2;
    double cpu = number < 2 ? 0 : 0.01 + 0.01 * number;
    double bytes = 4096.0 * (3000 + Draw.below(draw, 18_000));
    long started = tick.bootMillis() + 4_000L * number;
    return new ProcessUse(pid, started, daemons[number], "root", "", cpu, bytes, List.of());
  }
}
