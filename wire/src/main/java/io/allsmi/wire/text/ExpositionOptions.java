package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Level;

/**
 * What of a snapshot goes into the text.
 *
 * @param version the program's, for {@code allsmi_build_info}
 * @param level metrics beyond it are left out
 * @param deadlineSeconds readings are left out when they are older than this and older than twice
 *     the cadence of their source; infinity keeps them whatever their age
 * @param selection the sources whose readings, devices and states are told
 * @param withUuid whether samples of accelerators carry the label {@code uuid}
 * @param budget most samples of a page: whole families beyond it are left out, of level ALL first
 *     and then of DETAIL, from the end of the catalogue; those of CORE are there in any case
 */
public record ExpositionOptions(
    String version,
    Level level,
    double deadlineSeconds,
    Selection selection,
    boolean withUuid,
    int budget) {
  /** What a Prometheus server takes from one target without a thought: the usual budget. */
  public static final int USUAL_BUDGET = 20_000;

  /** Everything up to the level of a device page, whatever its age and its size. */
  public static ExpositionOptions of(String version) {
    return new ExpositionOptions(
        version, Level.DETAIL, Double.POSITIVE_INFINITY, Selection.ALL, false, Integer.MAX_VALUE);
  }

  public ExpositionOptions upTo(Level most) {
    return new ExpositionOptions(version, most, deadlineSeconds, selection, withUuid, budget);
  }

  public ExpositionOptions freshFor(double seconds) {
    return new ExpositionOptions(version, level, seconds, selection, withUuid, budget);
  }

  public ExpositionOptions of(Selection sources) {
    return new ExpositionOptions(version, level, deadlineSeconds, sources, withUuid, budget);
  }

  public ExpositionOptions withUuids() {
    return new ExpositionOptions(version, level, deadlineSeconds, selection, true, budget);
  }

  public ExpositionOptions within(int mostSamples) {
    return new ExpositionOptions(version, level, deadlineSeconds, selection, withUuid, mostSamples);
  }
}
