package io.allsmi.insight.cluster;

import io.allsmi.insight.show.Owners;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who uses the accelerators of a node. */
final class Tenants {
  private static final Tenants NOBODY =
      new Tenants(List.of(), List.of(), new String[0], new boolean[0]);

  private final List<String> users;
  private final List<String> jobs;

  /** For each accelerator who holds most of its memory; empty when nobody uses any. */
  private final String[] owners;

  /** For each accelerator whether a process uses it; empty when nobody uses any. */
  private final boolean[] uses;

  private Tenants(List<String> users, List<String> jobs, String[] owners, boolean[] uses) {
    this.users = users;
    this.jobs = jobs;
    this.owners = owners;
    this.uses = uses;
  }

  List<String> users() {
    return users;
  }

  List<String> jobs() {
    return jobs;
  }

  static Tenants of(Snapshot snapshot, Shape shape) {
    if (snapshot.processes().isEmpty()) return NOBODY;
    List<String> users = new ArrayList<>(2);
    List<String> jobs = new ArrayList<>(2);
    boolean[] uses = new boolean[shape.accelerators.length];
    boolean any = false;
    for (ProcessUse process : snapshot.processes()) {
      for (DeviceUse use : process.uses()) {
        int place = shape.place(use.device());
        if (place < 0) continue;
        uses[place] = true;
        any = true;
        add(users, process.user());
        add(jobs, process.container());
      }
    }
    if (!any) return NOBODY;
    return new Tenants(List.copyOf(users), List.copyOf(jobs), owners(snapshot, shape), uses);
  }

  private static void add(List<String> words, String word) {
    if (!word.isEmpty() && !words.contains(word)) words.add(word);
  }

  private static String[] owners(Snapshot snapshot, Shape shape) {
    Owners all = Owners.of(snapshot);
    String[] owners = new String[shape.accelerators.length];
    Arrays.fill(owners, "");
    for (int i = 0; i < owners.length; i++) {
      owners[i] = all.text(snapshot.inventory().devices().get(shape.accelerators[i]).name());
    }
    // A partition's owner stands for the device where nobody uses that as a whole.
    for (int partition : shape.partitions) {
      String name = snapshot.inventory().devices().get(partition).name();
      int place = shape.place(name);
      if (owners[place].isEmpty()) owners[place] = all.text(name);
    }
    return owners;
  }

  boolean isUsed(int place) {
    return uses.length > 0 && uses[place];
  }

  String owner(int place) {
    return owners.length == 0 ? "" : owners[place];
  }

  /** {@code lee python}, and how many others there are. */
  String text() {
    List<String> all = new ArrayList<>(2);
    for (String owner : owners) add(all, owner);
    if (all.isEmpty()) return "";
    return all.size() == 1 ? all.getFirst() : all.getFirst() + " +" + (all.size() - 1);
  }
}
