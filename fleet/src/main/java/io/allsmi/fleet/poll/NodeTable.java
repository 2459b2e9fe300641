package io.allsmi.fleet.poll;

import io.allsmi.insight.show.NaturalOrder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoint speaks for which node. An endpoint belongs to the node that discovery names, else
 * to the host that it reports, and to a node of its own until it has reported one: never to an
 * address, because many nodes can share one.
 */
final class NodeTable {
  private static final NodeView[] NONE = new NodeView[0];

  private final Supplier<PollOptions> options;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, FleetNode> nodes = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private volatile FleetNode @Nullable [] inOrder;

  NodeTable(Supplier<PollOptions> options) {
    this.options = options;
  }

  /** Takes an endpoint that has not been asked. */
  void add(Endpoint endpoint) {
    lock.lock();
    try {
      move(endpoint, wanted(endpoint));
    } finally {
      lock.unlock();
    }
  }

  void remove(Endpoint endpoint) {
    lock.lock();
    try {
      leave(endpoint);
      endpoint.node(null);
    } finally {
      lock.unlock();
    }
  }

  /** An endpoint has answered. */
  void answered(Endpoint endpoint) {
    FleetNode node;
    lock.lock();
    try {
      if (endpoint.isRemoved()) return;
      String wanted = wanted(endpoint);
      @Nullable FleetNode now = endpoint.node();
      if (now == null || !isNamed(now, wanted)) move(endpoint, wanted);
      node = endpoint.node();
    } finally {
      lock.unlock();
    }
    if (node != null) node.take();
  }

  /** A second machine of a name keeps the name that it was given. */
  private static boolean isNamed(FleetNode node, String wanted) {
    return node.key().equals(wanted) || node.key().startsWith(wanted + " (");
  }

  private String wanted(Endpoint endpoint) {
    String told = endpoint.labels().get(options.get().nodeLabel());
    if (!told.isEmpty()) return told;
    String host = endpoint.host();
    return host.isEmpty() ? endpoint.address() : host;
  }

  private void move(Endpoint endpoint, String wanted) {
    leave(endpoint);
    String key = wanted;
    @Nullable FleetNode there = nodes.get(key);
    if (there != null && isAnotherMachine(there, endpoint)) {
      key = wanted + " (" + endpoint.address() + ")";
      there = nodes.get(key);
    }
    if (there == null) {
      there =
          new FleetNode(
              key, options, nodes.size() < options.get().pastNodes() || open.contains(key));
      nodes.put(key, there);
      inOrder = null;
    }
    there.add(endpoint);
    endpoint.node(there);
  }

  private void leave(Endpoint endpoint) {
    @Nullable FleetNode node = endpoint.node();
    if (node == null || !node.remove(endpoint)) return;
    nodes.remove(node.key());
    inOrder = null;
  }

  /**
   * Whether an endpoint names other accelerators than one that speaks the same dialect for a node:
   * then two machines have one name. Two exporters of one kind that share a machine name the same.
   */
  private static boolean isAnotherMachine(FleetNode node, Endpoint endpoint) {
    @Nullable Scraped said = endpoint.last();
    if (said == null) return false;
    Set<String> own = identities(said.snapshot());
    if (own.isEmpty()) return false;
    for (Endpoint other : node.endpoints()) {
      @Nullable Scraped there = other.last();
      if (there == null || !there.dialect().equals(said.dialect())) continue;
      Set<String> others = identities(there.snapshot());
      if (others.isEmpty()) continue;
      others.retainAll(own);
      if (others.isEmpty()) return true;
    }
    return false;
  }

  private static Set<String> identities(Snapshot snapshot) {
    Set<String> all = new HashSet<>();
    for (DeviceInfo device : snapshot.inventory().devices()) {
      if (!device.kind().isAccelerator()) continue;
      String uuid = device.key(KeyType.UUID);
      String key = uuid.isEmpty() ? device.key(KeyType.SERIAL) : uuid;
      if (!key.isEmpty()) all.add(key);
    }
    return all;
  }

  /** Nodes are asked in another interval from now on. */
  void interval(double seconds) {
    for (FleetNode node : inOrder()) node.interval(seconds);
  }

  /** Keeps the past of these nodes from now on, and of others only as far as there is room. */
  void open(Set<String> names) {
    lock.lock();
    try {
      for (String name : open) {
        @Nullable FleetNode closed = nodes.get(name);
        boolean stays = names.contains(name) || nodes.size() <= options.get().pastNodes();
        if (closed != null && !stays) closed.dropPast();
      }
      open.clear();
      open.addAll(names);
      for (String name : names) {
        @Nullable FleetNode opened = nodes.get(name);
        if (opened != null) opened.keepPast();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen(Endpoint endpoint) {
    lock.lock();
    try {
      @Nullable FleetNode node = endpoint.node();
      return node != null && open.contains(node.key());
    } finally {
      lock.unlock();
    }
  }

  /** The endpoints of a node. */
  List<Endpoint> endpoints(String name) {
    lock.lock();
    try {
      @Nullable FleetNode node = nodes.get(name);
      return node == null ? List.of() : node.endpoints();
    } finally {
      lock.unlock();
    }
  }

  FleetView view() {
    FleetNode[] all = inOrder();
    long now = System.nanoTime();
    NodeView[] views = all.length == 0 ? NONE : new NodeView[all.length];
    for (int i = 0; i < all.length; i++) views[i] = all[i].view(now);
    return new FleetView(List.of(views), new Moment(System.currentTimeMillis(), now));
  }

  private FleetNode[] inOrder() {
    FleetNode @Nullable [] known = inOrder;
    if (known != null) return known;
    lock.lock();
    try {
      List<FleetNode> all = new ArrayList<>(nodes.values());
      FleetNode[] sorted = all.toArray(FleetNode[]::new);
      Arrays.sort(sorted, (one, other) -> NaturalOrder.COMPARATOR.compare(one.key(), other.key()));
      inOrder = sorted;
      return sorted;
    } finally {
      lock.unlock();
    }
  }
}
