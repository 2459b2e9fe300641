package io.allsmi.collectors.apple.chip;

/**
 * A chip by its brand ({@code machdep.cpu.brand_string}).
 *
 * @param brand {@code Apple M4 Max}
 * @param generation 4; 0 for what is no M
 * @param variant {@code Max}; empty for the smallest
 */
public record Chip(String brand, int generation, String variant) {
  private static final String FAMILY = "Apple M";
  private static final int FIRST_IN_KILOHERTZ = 4;
  private static final int FIRST_WITH_SUPER_CORES = 5;
  private static final int MOST_GENERATION = 99;

  public static Chip ofBrand(String brand) {
    if (!brand.startsWith(FAMILY)) return new Chip(brand, 0, "");
    int at = FAMILY.length();
    int generation = 0;
    while (at < brand.length() && Character.isDigit(brand.charAt(at))) {
      generation = Math.min(10 * generation + (brand.charAt(at++) - '0'), MOST_GENERATION + 1);
    }
    if (generation > MOST_GENERATION) generation = 0;
    return new Chip(brand, generation, brand.substring(at).strip());
  }

  /** Whether its tables of CPU clocks are in kilohertz; those of the GPU are in hertz always. */
  public boolean hasCpuClocksInKilohertz() {
    return generation >= FIRST_IN_KILOHERTZ;
  }

  /** Whether it is two chips in one package. */
  public boolean isUltra() {
    return variant.equals("Ultra");
  }

  /**
   * What Apple calls the kind of cores that channels with this prefix are of. {@code PCPU} was a
   * performance core up to M4 and is a super core since; {@code MCPU} is a performance core of the
   * larger M5.
   *
   * @param prefix {@code ECPU}, {@code PCPU} or {@code MCPU}
   */
  public String tier(String prefix) {
    return switch (prefix) {
      case "ECPU" -> "efficiency";
      case "MCPU" -> "performance";
      default -> generation >= FIRST_WITH_SUPER_CORES ? "super" : "performance";
    };
  }
}
