package io.allsmi.wire.text;

import io.allsmi.model.Inventory;
import io.allsmi.wire.Bytes;
import java.util.List;

/** What a page says of the program that wrote it and of itself. */
final class OwnFamilies {
  /** The samples that they have. */
  static final int SAMPLES = 2;

  private OwnFamilies() {}

  /**
   * @param simulated what the node simulates; empty for a real one, which has no such label
   * @param omitted the number of families that the budget left out
   */
  static List<Family> of(String version, String simulated, int omitted) {
    Bytes build = new Bytes(64);
    TextLines line = new TextLines(build).begin(FamilyName.BUILD_INFO).label("version", version);
    if (!simulated.isEmpty()) line.label(Inventory.SIMULATED, simulated);
    line.end();
    build.put('1').put('\n');
    Bytes omission = new Bytes(64);
    omission.text(FamilyName.OMITTED).put(' ').number(omitted).put('\n');
    return List.of(
        new FixedFamily(
            new Header(
                FamilyName.BUILD_INFO,
                "Version of the program that wrote this page",
                Header.Type.INFO,
                ""),
            build.toByteArray()),
        new FixedFamily(
            Header.gauge(
                FamilyName.OMITTED,
                "Families that were left out to keep this page within its budget of samples",
                ""),
            omission.toByteArray()));
  }
}
