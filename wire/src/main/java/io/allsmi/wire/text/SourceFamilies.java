package io.allsmi.wire.text;

import io.allsmi.model.Moment;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.wire.Bytes;
import java.util.List;

/** What a page says of the sources behind it. */
final class SourceFamilies {
  /** The most samples of one source. */
  static final int SAMPLES = 4;

  private final Header success =
      Header.gauge(FamilyName.SUCCESS, "Whether the collector answered when it was last asked", "");
  private final Header duration =
      Header.gauge(FamilyName.DURATION, "Time that the collector's last answer took", "seconds");
  private final Header lastSuccess =
      Header.gauge(
          FamilyName.LAST_SUCCESS, "When the collector last answered, since 1970", "seconds");
  private final Header stuckThreads =
      Header.gauge(FamilyName.STUCK_THREADS, "Threads inside a call that has not returned", "");

  void write(List<Source> sources, Format format, Bytes out) {
    if (sources.isEmpty()) return;
    out.put(success.of(format));
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      begin(FamilyName.SUCCESS, source, out);
      out.put(source.state() == SourceState.OK ? '1' : '0').put('\n');
    }
    writeDurations(sources, format, out);
    writeTimes(sources, format, out);
    out.put(stuckThreads.of(format));
    for (int i = 0; i < sources.size(); i++) {
      begin(FamilyName.STUCK_THREADS, sources.get(i), out);
      out.number(sources.get(i).stuckThreads()).put('\n');
    }
  }

  private void writeDurations(List<Source> sources, Format format, Bytes out) {
    boolean any = false;
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (!Double.isFinite(source.duration())) continue;
      if (!any) out.put(duration.of(format));
      any = true;
      begin(FamilyName.DURATION, source, out);
      out.number(source.duration()).put('\n');
    }
  }

  private void writeTimes(List<Source> sources, Format format, Bytes out) {
    boolean any = false;
    for (int i = 0; i < sources.size(); i++) {
      Moment at = sources.get(i).observedAt().orElse(null);
      if (at == null) continue;
      if (!any) out.put(lastSuccess.of(format));
      any = true;
      begin(FamilyName.LAST_SUCCESS, sources.get(i), out);
      out.number(at.wallMillis() / 1e3).put('\n');
    }
  }

  private static void begin(String family, Source source, Bytes out) {
    new TextLines(out).begin(family).label(FamilyName.COLLECTOR, source.name()).end();
  }
}
