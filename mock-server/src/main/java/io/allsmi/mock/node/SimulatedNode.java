package io.allsmi.mock.node;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.effect.Incident;
import io.allsmi.mock.effect.NodeCourse;
import io.allsmi.mock.effect.When;
import io.allsmi.mock.health.Patient;
import io.allsmi.mock.health.Variant;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.Site;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node: what it would say at any time. Its answers follow from the fleet's seed, its name, what
 * was let happen to it and the time, never from what was asked before. Safe for use by several
 * threads; nothing of it runs while nobody asks.
 */
public final class SimulatedNode {
  private static final double STEP_SECONDS = 1;
  private static final String FAILURE = "the simulated source fails";

  private final String name;
  private final PlatformSpec spec;
  private final long seed;
  private final NodeCourse course;
  private final AnswerPool pool;
  private volatile @Nullable Residents residents;
  private volatile @Nullable Built built;

  /** Users and devices, which stay the same. */
  private record Residents(List<Tenant> tenants, List<Patient> patients) {}

  /** What is made of them for one variant of the inventory. */
  private record Built(Variant variant, List<NodeSource> sources, Inventory inventory) {}

  SimulatedNode(String name, PlatformSpec spec, long seed, NodeCourse course, AnswerPool pool) {
    this.name = name;
    this.spec = spec;
    this.seed = seed;
    this.course = course;
    this.pool = pool;
  }

  /** The host name that it reports. */
  public String name() {
    return name;
  }

  /** What it is. */
  public PlatformSpec platform() {
    return spec;
  }

  /** Whether it answers at all at a time, in milliseconds since 1970. */
  public boolean isReachable(long wallMillis) {
    return course.isReachable(wallMillis);
  }

  /** When it was booted last, in milliseconds since 1970. */
  public long bootMillis(long wallMillis) {
    return course.bootMillis(wallMillis);
  }

  /**
   * Lets something happen to it.
   *
   * @param devices a bit for each device that it happens to; 0 for the node itself
   * @param fromMillis when, in milliseconds since 1970
   * @param durationMillis for how long; {@link When#FOREVER} for no end
   */
  public void inject(Effect effect, long devices, long fromMillis, long durationMillis) {
    When when = new When(fromMillis - course.startMillis(), durationMillis, 0);
    course.add(new Incident(effect, devices, when));
  }

  /** What it says at a moment, at the level of a device page. */
  public Snapshot at(Moment moment) {
    return at(moment, Level.DETAIL);
  }

  /** What it says at a moment of the wall clock, in milliseconds since 1970. */
  public Snapshot at(long wallMillis) {
    return at(Moment.ofWall(wallMillis), Level.DETAIL);
  }

  /** What it says at a moment. */
  public Snapshot at(Moment moment, Level level) {
    Built node = built(moment.wallMillis());
    Tick tick = course.tick(moment.wallMillis(), level);
    NodeAnswer answer = pool.take();
    answer.begin(node.inventory().devices());
    List<Block> blocks = new ArrayList<>(node.sources().size());
    List<Source> sources = new ArrayList<>(node.sources().size());
    for (int i = 0; i < node.sources().size(); i++) {
      NodeSource source = node.sources().get(i);
      Tick asked = asked(tick, source);
      long failing = course.failingSince(source.name(), moment.wallMillis());
      if (failing >= 0) {
        double ago = (moment.wallMillis() - failing) / 1e3;
        sources.add(failed(source.name(), moment.plusSeconds(-ago)));
        continue;
      }
      Moment at = moment.plusSeconds((asked.wallMillis() - tick.wallMillis()) / 1e3);
      answer.source(i);
      source.answer(asked, answer);
      Block block = answer.block(source.name(), at);
      if (block.size() > 0) blocks.add(block);
      double cadence = Math.max(STEP_SECONDS, source.cadence());
      sources.add(Source.ok(source.name(), at, duration(source), cadence));
    }
    Snapshot snapshot = snapshot(moment, node, tick, blocks, answer, sources);
    pool.give(answer);
    return snapshot;
  }

  private Snapshot snapshot(
      Moment moment,
      Built node,
      Tick tick,
      List<Block> blocks,
      NodeAnswer answer,
      List<Source> sources) {
    List<Event> events = List.of();
    List<Finding> findings = answer.findings();
    if (!course.incidents().isEmpty()) {
      Chronicle chronicle = chronicle(node, tick);
      events = chronicle.events(seed);
      findings = new ArrayList<>(chronicle.findings());
      findings.addAll(answer.findings());
      findings.sort((one, other) -> other.severity().compareTo(one.severity()));
    }
    return new Snapshot(
        name, moment, node.inventory(), blocks, answer.processes(), events, findings, sources);
  }

  /** A source that answered until a moment and has failed since. */
  private static Source failed(String name, Moment since) {
    return new Source(
        name,
        SourceState.FAILED,
        Optional.of(since),
        Double.NaN,
        Double.NaN,
        FAILURE,
        "nothing: it is the scenario's doing",
        0);
  }

  /** Why a source fails at a time; empty when it does not. */
  public String failure(String source, long wallMillis) {
    return course.failingSince(source, wallMillis) < 0 ? "" : FAILURE;
  }

  /** A source with a cadence of its own was asked when that last came round. */
  private static Tick asked(Tick tick, NodeSource source) {
    long cadence = Math.round(1000 * source.cadence());
    if (cadence == 0) return tick;
    long since = Math.floorMod(tick.wallMillis() - tick.bootMillis(), cadence);
    return tick.at(tick.wallMillis() - since);
  }

  /** Seconds that a source takes: drivers more than files. */
  private double duration(NodeSource source) {
    double most = source.name().startsWith("nvml") ? 0.02 : 0.003;
    double seconds = Draw.between(Draw.of(Draw.of(seed, 91), source.name()), 0.0003, most);
    return Math.rint(1e6 * seconds) / 1e6;
  }

  private Built built(long wallMillis) {
    Variant variant = course.variant(wallMillis);
    Built known = built;
    if (known != null && known.variant().equals(variant)) return known;
    Residents here = residents();
    Site site = new Site(name, spec.toString(), seed, here.tenants(), here.patients(), variant);
    List<NodeSource> sources = spec.platform().sources(site);
    Tick any = new Tick(wallMillis, wallMillis, Level.ALL);
    Map<String, DeviceInfo> devices = new LinkedHashMap<>();
    for (NodeSource source : sources) {
      for (DeviceInfo device : source.devices(any)) {
        devices.merge(device.name(), device, SimulatedNode::richer);
      }
    }
    Inventory inventory = new Inventory(List.copyOf(devices.values()), variant.generation());
    known = new Built(variant, sources, inventory);
    built = known;
    return known;
  }

  /** A source may name a device that another one describes. */
  private static DeviceInfo richer(DeviceInfo known, DeviceInfo other) {
    boolean named = known.parts().isEmpty() && known.info().isEmpty() && known.model().isEmpty();
    return named ? other : known;
  }

  private Residents residents() {
    Residents known = residents;
    if (known != null) return known;
    List<Tenant> tenants = spec.platform().tenants(seed, spec.count());
    known = new Residents(tenants, course.patients(tenants, spec.platform().curves()));
    residents = known;
    return known;
  }

  /** Its sources at a time, for collectors that stand for them. */
  public List<NodeSource> sources(long wallMillis) {
    return built(wallMillis).sources();
  }

  /** What a source of it is asked with. */
  public Tick tick(long wallMillis, Level level) {
    return course.tick(wallMillis, level);
  }

  /** What has happened to it since its boot, as of a time; the last 512, oldest first. */
  public List<Event> events(long wallMillis) {
    if (course.incidents().isEmpty()) return List.of();
    return chronicle(built(wallMillis), course.tick(wallMillis, Level.CORE)).events(seed);
  }

  private Chronicle chronicle(Built node, Tick tick) {
    return new Chronicle(course, spec.platform(), tick, node.variant(), node.inventory());
  }
}
