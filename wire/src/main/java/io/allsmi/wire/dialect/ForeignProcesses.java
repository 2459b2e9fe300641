package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.wire.page.LineNotes;
import io.allsmi.wire.page.PageMemory;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The processes that a foreign page names, and where the memory of the page keeps their numbers.
 */
final class ForeignProcesses {
  private static final int MOST = 8192;

  /** Below this a start is the time since then, which differs on each page: not known. */
  private static final double FIRST_EPOCH_SECOND = 1e8;

  private static final double LAST_EPOCH_SECOND = 253_402_300_799.0;
  private static final int NOWHERE = -1;

  private final Map<Integer, Draft> drafts = new LinkedHashMap<>();
  private final List<Field> fields = new ArrayList<>();

  private record Field(Draft draft, @Nullable Use use, Rule rule, SampleLine sample) {}

  private static final class Draft {
    final int pid;
    String name = "";
    String user = "";
    String container = "";
    int started = NOWHERE;
    int cpu = NOWHERE;
    int memory = NOWHERE;
    final Map<String, Use> uses = new LinkedHashMap<>();

    Draft(int pid) {
      this.pid = pid;
    }
  }

  private static final class Use {
    final String deviceKey;
    int memory = NOWHERE;

    /** Where a number that is not above zero says that the device is not used after all. */
    int proof = NOWHERE;

    final Map<String, Integer> shares = new LinkedHashMap<>();
    String device = "";

    Use(String deviceKey) {
      this.deviceKey = deviceKey;
    }
  }

  /** Takes a sample of a process; false when it names none. */
  boolean take(
      Rule rule,
      Subject subject,
      Map<String, Subject> subjects,
      SampleLine sample,
      ForeignDevices devices) {
    int pid = pid(subject.key().of(sample));
    if (pid <= 0) return false;
    Draft draft = drafts.get(pid);
    if (draft == null) {
      if (drafts.size() == MOST) return false;
      draft = new Draft(pid);
      drafts.put(pid, draft);
    }
    if (draft.name.isEmpty()) draft.name = base(Plain.text(subject.name().of(sample)));
    if (draft.user.isEmpty()) draft.user = entry(subject, "user", sample);
    if (draft.container.isEmpty()) draft.container = entry(subject, "container", sample);
    Subject device = subjects.get(subject.of());
    String key = device == null ? "" : devices.keyOf(device, sample);
    Use use = key.isEmpty() ? null : draft.uses.computeIfAbsent(key, Use::new);
    fields.add(new Field(draft, use, rule, sample));
    return true;
  }

  /** The kernel's name of a program is that of its file. */
  private static String base(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String entry(Subject subject, String entry, SampleLine sample) {
    Template template = subject.info().get(entry);
    return template == null ? "" : Plain.text(template.of(sample));
  }

  private static int pid(String text) {
    if (text.isEmpty() || text.length() > 9) return 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return 0;
    }
    return Integer.parseInt(text);
  }

  /** Says where the numbers are kept, and what the devices are called. */
  void settle(LineNotes notes, ForeignDevices devices, List<DeviceInfo> described) {
    for (Field field : fields) {
      int place = notes.isAside(field.sample, field.rule.conversion());
      String what = field.rule.target().substring(Rule.PROCESS.length());
      Use use = field.use;
      switch (what) {
        case "started" -> field.draft.started = place;
        case "cpu_ratio" -> field.draft.cpu = place;
        case "resident_bytes" -> field.draft.memory = place;
        case "memory_bytes" -> {
          if (use != null) use.memory = place;
        }
        case "used_memory_bytes" -> {
          if (use != null) {
            use.memory = place;
            use.proof = place;
          }
        }
        default -> {
          if (use != null && what.startsWith("share.")) {
            use.shares.put(what.substring("share.".length()), place);
          }
        }
      }
    }
    for (Draft draft : drafts.values()) {
      for (Use use : draft.uses.values()) use.device = devices.nameOf(use.deviceKey, described);
    }
  }

  /** The processes of the page that the memory has read. */
  List<ProcessUse> of(PageMemory page) {
    if (drafts.isEmpty()) return List.of();
    List<ProcessUse> processes = new ArrayList<>(drafts.size());
    for (Draft draft : drafts.values()) {
      List<DeviceUse> uses = new ArrayList<>(draft.uses.size());
      for (Use use : draft.uses.values()) {
        boolean isUsed = use.proof == NOWHERE || page.aside(use.proof) > 0;
        if (isUsed && !use.device.isEmpty()) uses.add(use(use, page));
      }
      double started = number(page, draft.started);
      boolean known = started > FIRST_EPOCH_SECOND && started < LAST_EPOCH_SECOND;
      processes.add(
          new ProcessUse(
              draft.pid,
              known ? Math.round(started * 1e3) : 0,
              draft.name,
              draft.user,
              draft.container,
              number(page, draft.cpu),
              number(page, draft.memory),
              uses));
    }
    return processes;
  }

  private static DeviceUse use(Use use, PageMemory page) {
    List<EngineShare> shares = new ArrayList<>(use.shares.size());
    for (Map.Entry<String, Integer> share : use.shares.entrySet()) {
      double ratio = page.aside(share.getValue());
      if (!Double.isNaN(ratio)) shares.add(new EngineShare(share.getKey(), ratio));
    }
    return new DeviceUse(use.device, "", number(page, use.memory), shares);
  }

  private static double number(PageMemory page, int place) {
    return place == NOWHERE ? Double.NaN : page.aside(place);
  }
}
