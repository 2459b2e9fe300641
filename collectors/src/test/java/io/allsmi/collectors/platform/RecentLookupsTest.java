package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.collect.LibraryLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentLookupsTest {
  private final List<String> searched = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1;
  private final RecentLookups lookups = new RecentLookups(this::search, () -> now);

  private LibraryLookup search(List<String> names) {
    searched.add(names.getFirst());
    return new LibraryLookup(Optional.of(names.getFirst() + searched.size()), List.of());
  }

  private String find(String name) {
    return lookups.of(List.of(name)).found().orElseThrow();
  }

  @Test
  void sourcesThatShareALibraryLookForItOnce() {
    assertThat(find("a.so")).isEqualTo("a.so1");
    assertThat(find("b.so")).isEqualTo("b.so2");
    now += TimeUnit.SECONDS.toNanos(4);
    assertThat(find("a.so")).isEqualTo("a.so1");
    assertThat(searched).containsExactly("a.so", "b.so");
  }

  @Test
  void aLibraryThatWasInstalledSinceIsFound() {
    find("a.so");
    now += TimeUnit.SECONDS.toNanos(5);
    assertThat(find("a.so")).isEqualTo("a.so2");
  }
}
