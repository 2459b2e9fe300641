package io.allsmi.wire.text;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The families that say what the devices of a scope are, and nothing of their readings. */
final class Descriptions {
  private final Scope scope;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final DeviceLabels labels;
  private final List<Description> all = new ArrayList<>();
  private int samples;

  /** One of them. */
  static final class Description {
    private final String name;
    private final String help;
    private final byte[] samples;

    Description(String name, String help, byte[] samples) {
      this.name = name;
      this.help = help;
      this.samples = samples;
    }

    /** The name of its samples. */
    String name() {
      return name;
    }

    Family family(FamilyNames names) {
      return new FixedFamily(new Header(name, help, names.description(name), ""), samples);
    }
  }

  Descriptions(Scope scope, List<DeviceInfo> described, DeviceLabels labels, Level level) {
    this.scope = scope;
    this.labels = labels;
    for (DeviceInfo device : described) {
      if (device.kind().scope() == scope) devices.add(device);
    }
    if (devices.isEmpty()) return;
    describe();
    describeSoftware();
    // What they read is not on a page of less detail either, and a node may have hundreds.
    if (level.contains(Level.DETAIL)) describeLinks();
  }

  List<Description> all() {
    return all;
  }

  /** Leaves out what links are, the only one of a higher level; how many families that makes. */
  int omitLinks() {
    return all.removeIf(each -> each.name().equals(linkInfo())) ? 1 : 0;
  }

  private String linkInfo() {
    return FamilyName.of(scope, FamilyName.LINK_INFO);
  }

  /** The samples of all of them. */
  int samples() {
    return samples;
  }

  private void add(String ending, String help, Bytes lines) {
    if (lines.size() == 0) return;
    all.add(new Description(FamilyName.of(scope, ending), help, lines.toByteArray()));
  }

  private void end(TextLines lines, Bytes out) {
    lines.end();
    out.put('1').put('\n');
    samples++;
  }

  private void describe() {
    Bytes out = new Bytes();
    TextLines lines = new TextLines(out);
    boolean node = scope == Scope.NODE;
    for (DeviceInfo device : devices) {
      lines.begin(FamilyName.of(scope, FamilyName.INFO));
      for (String label : node ? FamilyName.NODE_INFO_LABELS : FamilyName.INFO_LABELS) {
        lines.label(label, described(device, label));
      }
      end(lines, out);
    }
    add(FamilyName.INFO, node ? "Names of the node" : "What the device is", out);
  }

  private static String described(DeviceInfo device, String label) {
    return switch (label) {
      case FamilyName.DEVICE -> device.name();
      case "kind" -> device.kind().word();
      case "vendor" -> device.vendor();
      case "model" -> device.model();
      case "parent" -> device.parent();
      default -> device.info().get(label);
    };
  }

  private void describeSoftware() {
    Bytes out = new Bytes();
    TextLines lines = new TextLines(out);
    for (DeviceInfo device : devices) {
      boolean known = false;
      for (String label : FamilyName.SOFTWARE_LABELS) known |= !device.info().get(label).isEmpty();
      if (!known) continue;
      lines.begin(FamilyName.of(scope, FamilyName.SOFTWARE_INFO));
      labels.label(device, lines);
      for (String label : FamilyName.SOFTWARE_LABELS) lines.label(label, device.info().get(label));
      end(lines, out);
    }
    add(FamilyName.SOFTWARE_INFO, "Versions of the software on and for the device", out);
  }

  private void describeLinks() {
    Bytes out = new Bytes();
    TextLines lines = new TextLines(out);
    for (DeviceInfo device : devices) {
      for (Part part : describedLinks(device)) {
        lines.begin(linkInfo());
        labels.label(device, lines);
        lines.label("link", part.name());
        lines.label("type", part.info().get("type"));
        lines.label("remote", part.info().get("remote"));
        end(lines, out);
      }
    }
    add(FamilyName.LINK_INFO, "Types of links and what they lead to", out);
  }

  private static List<Part> describedLinks(DeviceInfo device) {
    List<Part> links = new ArrayList<>();
    for (Part part : device.parts()) {
      Info info = part.info();
      boolean known = !info.get("type").isEmpty() || !info.get("remote").isEmpty();
      if (part.kind().equals(PartKind.LINK) && known) links.add(part);
    }
    links.sort(new ByName());
    return links;
  }

  private static final class ByName implements Comparator<Part> {
    @Override
    public int compare(Part one, Part other) {
      return NaturalOrder.compare(one.name(), other.name());
    }
  }
}
