package io.allsmi.fleet.poll;

import io.allsmi.insight.history.History;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.insight.view.NodeWatch;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One node: what its endpoints say, together, and what follows from it. */
final class FleetNode {
  private final String key;
  private final Supplier<PollOptions> options;
  // A lock and not synchronized: virtual threads wait here.
  private final ReentrantLock lock = new ReentrantLock();
  private final NodeAssembly assembly = new NodeAssembly();
  // Changed under the lock; the screen looks at it without, ten thousand times a frame.
  private volatile List<Endpoint> endpoints = List.of();
  private NodeWatch watch;
  private boolean hasPast;
  private volatile NodeView view;
  private long stateSince = System.currentTimeMillis();

  FleetNode(String key, Supplier<PollOptions> options, boolean withPast) {
    this.key = key;
    this.options = options;
    hasPast = withPast;
    watch = watch(withPast);
    view = NodeView.starting(key, now());
  }

  private NodeWatch watch(boolean withPast) {
    PollOptions current = options.get();
    return withPast
        ? NodeWatch.of(current.derive(), current.seconds())
        : NodeWatch.withoutPast(current.derive(), current.seconds());
  }

  private static Moment now() {
    return new Moment(System.currentTimeMillis(), System.nanoTime());
  }

  String key() {
    return key;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  void add(Endpoint endpoint) {
    lock.lock();
    try {
      List<Endpoint> more = new ArrayList<>(endpoints);
      more.add(endpoint);
      endpoints = List.copyOf(more);
    } finally {
      lock.unlock();
    }
  }

  /** Whether none is left. */
  boolean remove(Endpoint endpoint) {
    lock.lock();
    try {
      List<Endpoint> fewer = new ArrayList<>(endpoints);
      fewer.remove(endpoint);
      endpoints = List.copyOf(fewer);
      if (!fewer.isEmpty()) take();
      return fewer.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** It is asked in another interval from now on. */
  void interval(double seconds) {
    lock.lock();
    try {
      watch.interval(seconds);
    } finally {
      lock.unlock();
    }
  }

  /** Begins to keep its past. */
  void keepPast() {
    lock.lock();
    try {
      if (hasPast) return;
      hasPast = true;
      watch = watch(true);
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of its past. */
  void dropPast() {
    lock.lock();
    try {
      if (!hasPast) return;
      hasPast = false;
      watch = watch(false);
      NodeView before = view;
      view = new NodeView(before.snapshot(), History.NONE, before.state(), before.contact());
    } finally {
      lock.unlock();
    }
  }

  /** One of its endpoints has answered. */
  void take() {
    lock.lock();
    try {
      @Nullable Snapshot raw = assembly.assemble(key, endpoints, options.get());
      if (raw == null) return;
      NodeView next = watch.next(raw);
      NodeView before = view;
      view = next.in(before.state(), before.contact());
    } finally {
      lock.unlock();
    }
  }

  /**
   * What there is to show of it; the same object as before for as long as nothing changed.
   *
   * @param now a time of {@link System#nanoTime}
   */
  NodeView view(long now) {
    NodeView known = view;
    if (isUnchanged(known, now)) return known;
    lock.lock();
    try {
      known = view;
      NodeState state = state(now);
      Contact before = known.contact();
      if (state != known.state() || before.sinceMillis() == 0) {
        stateSince = System.currentTimeMillis();
      }
      Contact contact =
          new Contact(addresses(), labels(), dialects(), reason(now, state), stateSince);
      if (state != known.state() || !contact.equals(before)) view = known.in(state, contact);
      return view;
    } finally {
      lock.unlock();
    }
  }

  // The usual case, 10,000 times a frame: one endpoint, and all is as it was.
  @SuppressWarnings("ReferenceEquality")
  private boolean isUnchanged(NodeView known, long now) {
    List<Endpoint> current = endpoints;
    if (current.size() != 1) return false;
    Endpoint only = current.getFirst();
    return only.state(now, options.get()) == known.state()
        && known.contact().dialects().size() == (only.last() == null ? 0 : 1)
        && only.reason() == known.contact().reason();
  }

  private NodeState state(long now) {
    NodeState best = NodeState.STARTING;
    for (Endpoint endpoint : endpoints) {
      NodeState state = endpoint.state(now, options.get());
      if (best == NodeState.STARTING || rank(state) < rank(best)) best = state;
    }
    return best;
  }

  /** Of several endpoints the one that is best off tells how the node is. */
  private static int rank(NodeState state) {
    return switch (state) {
      case UP -> 0;
      case LATE -> 1;
      case STALE -> 2;
      case MALFORMED -> 3;
      case UNAUTHORIZED -> 4;
      case DOWN -> 5;
      case STARTING -> 6;
    };
  }

  private String reason(long now, NodeState state) {
    if (endpoints.size() == 1) return endpoints.getFirst().reason();
    String reason = "";
    int ill = 0;
    for (Endpoint endpoint : endpoints) {
      if (endpoint.state(now, options.get()) == NodeState.UP || endpoint.reason().isEmpty())
        continue;
      ill++;
      if (reason.isEmpty() || endpoint.state(now, options.get()) == state) {
        reason = endpoint.address() + ": " + endpoint.reason();
      }
    }
    return ill < 2 ? reason : ill + " of " + endpoints.size() + " endpoints; " + reason;
  }

  private List<String> addresses() {
    List<String> all = new ArrayList<>(endpoints.size());
    for (Endpoint endpoint : endpoints) all.add(endpoint.address());
    return all;
  }

  private List<String> dialects() {
    List<String> all = new ArrayList<>(endpoints.size());
    for (Endpoint endpoint : endpoints) {
      @Nullable Scraped last = endpoint.last();
      if (last != null) all.add(last.dialect());
    }
    return all;
  }

  private Info labels() {
    Info all = Info.NONE;
    for (Endpoint endpoint : endpoints) all = all.or(endpoint.labels());
    return all;
  }
}
