package io.allsmi.collectors.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Probe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryProbeTest {
  @Test
  void aMissingLibrarySaysWhereItWasLookedFor() {
    LibraryLookup lookup = new LibraryLookup(Optional.empty(), List.of("/a", "/b"));
    assertThat(LibraryProbe.absent("libx.so.1", lookup, "install x"))
        .isEqualTo(new Probe.Absent("libx.so.1 was not found in /a, /b", "install x"));
  }

  @Test
  void aLibraryThatWasFoundAndRefusedIsBrokenInOneLine() {
    assertThat(LibraryProbe.broken("/a/libx.so.1", new UnsatisfiedLinkError("no y\nat z"), ""))
        .isEqualTo(new Probe.Broken("/a/libx.so.1 cannot be loaded: no y", ""));
  }

  @Test
  void aRefusalWithoutAMessageIsNamed() {
    assertThat(LibraryProbe.broken("libx", new UnsatisfiedLinkError(), "").error())
        .isEqualTo("libx cannot be loaded: UnsatisfiedLinkError");
  }
}
