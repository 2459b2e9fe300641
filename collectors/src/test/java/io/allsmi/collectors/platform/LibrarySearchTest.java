package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform.Os;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySearchTest {
  private static final byte[] X86_64 = elf(2, 62);
  private static final byte[] X86_32 = elf(1, 3);
  private static final byte[] AARCH64 = elf(2, 183);

  @TempDir private Path root;
  private Path one;
  private Path two;

  static byte[] elf(int bits, int machine) {
    byte[] head = new byte[64];
    head[0] = 0x7F;
    head[1] = 'E';
    head[2] = 'L';
    head[3] = 'F';
    head[4] = (byte) bits;
    head[5] = 1;
    head[18] = (byte) machine;
    return head;
  }

  @BeforeEach
  void makeFolders() throws IOException {
    one = Files.createDirectory(root.resolve("one"));
    two = Files.createDirectory(root.resolve("two"));
  }

  private LibrarySearch search(Os os) {
    return new LibrarySearch(
        os,
        "amd64",
        List.of(one.toString(), two.toString(), root.resolve("none").toString()),
        root.resolve("ld.so.cache"));
  }

  private static String in(Path folder, String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theFirstNameInTheFirstFolderIsFound() throws IOException {
    Files.write(two.resolve("liba.so.1"), X86_64);
    Files.write(one.resolve("liba.so"), X86_64);
    assertThat(search(Os.LINUX).find(List.of("liba.so.1", "liba.so")).found())
        .hasValue(in(two, "liba.so.1"));
    assertThat(search(Os.LINUX).find(List.of("libb.so", "liba.so")).found())
        .hasValue(in(one, "liba.so"));
  }

  @Test
  void whatIsNotFoundNamesTheFoldersThatThereAreAndTheCache() {
    LibraryLookup lookup = search(Os.LINUX).find(List.of("liba.so.1", "liba.so"));
    assertThat(lookup.found()).isEmpty();
    assertThat(lookup.searched())
        .containsExactly(one.toString(), two.toString(), in(root, "ld.so.cache"));
  }

  @Test
  void aLibraryForAnotherMachineIsPassedOver() throws IOException {
    Files.write(one.resolve("liba.so"), X86_32);
    assertThat(search(Os.LINUX).find(List.of("liba.so")).searched())
        .contains(in(one, "liba.so") + " (not a library for amd64)");
    Files.write(two.resolve("liba.so"), X86_64);
    assertThat(search(Os.LINUX).find(List.of("liba.so")).found()).hasValue(in(two, "liba.so"));
  }

  @Test
  void anotherProcessorsLibraryAndALinkerScriptAreNone() throws IOException {
    Files.write(one.resolve("liba.so"), AARCH64);
    Files.writeString(two.resolve("liba.so"), "GROUP ( /lib/liba.so.6 )\n");
    assertThat(search(Os.LINUX).find(List.of("liba.so")).found()).isEmpty();
    Files.writeString(one.resolve("libb.so"), "");
    assertThat(search(Os.LINUX).find(List.of("libb.so")).found()).isEmpty();
  }

  @Test
  void anAbsolutePathIsLookedAtAlone() throws IOException {
    Path library = Files.write(root.resolve("libx.so"), X86_64);
    assertThat(search(Os.LINUX).find(List.of(library.toString())).found())
        .hasValue(library.toString());
    assertThat(search(Os.LINUX).find(List.of("/nowhere/libx.so")))
        .isEqualTo(new LibraryLookup(Optional.empty(), List.of("/nowhere/libx.so")));
  }

  @Test
  void theLoadersCacheNamesWhatIsElsewhere() throws IOException {
    Path library = Files.write(root.resolve("libx.so.1"), X86_64);
    Files.write(
        root.resolve("ld.so.cache"),
        LoaderCacheTest.cache(List.of("libx.so.1"), List.of(library.toString())));
    assertThat(search(Os.LINUX).find(List.of("libx.so.1")).found()).hasValue(library.toString());
    assertThat(search(Os.LINUX).find(List.of("libx.so")).found()).isEmpty();
  }

  @Test
  void aFolderInPlaceOfALibraryIsNone() throws IOException {
    Files.createDirectory(one.resolve("liba.so"));
    assertThat(search(Os.LINUX).find(List.of("liba.so")).found()).isEmpty();
  }

  @Test
  void theSystemsLibrariesOfMacOsAreInNoFile() {
    String iokit = "/System/Library/Frameworks/IOKit.framework/IOKit";
    assertThat(search(Os.MACOS).find(List.of(iokit)).found()).hasValue(iokit);
  }

  @Test
  void settingsOfTheLauncherAndTheUserAreSearched() throws IOException {
    Files.write(one.resolve("liballsmi-test.so"), X86_64);
    Files.write(two.resolve("liballsmi-other.so"), X86_64);
    Map<String, String> environment = Map.of("LD_LIBRARY_PATH", "relative::" + one);
    Map<String, String> properties = Map.of("jna.platform.library.path", "/nowhere:" + two);
    LibrarySearch search =
        LibrarySearch.of(
            Os.LINUX,
            "amd64",
            name -> environment.getOrDefault(name, ""),
            name -> properties.getOrDefault(name, ""));
    assertThat(search.find(List.of("liballsmi-test.so")).found())
        .hasValue(in(one, "liballsmi-test.so"));
    assertThat(search.find(List.of("liballsmi-other.so")).found())
        .hasValue(in(two, "liballsmi-other.so"));
    assertThat(search.find(List.of("liballsmi-none.so")).searched())
        .contains(one.toString(), two.toString(), "/etc/ld.so.cache")
        .doesNotContain("relative", "/nowhere", "");
  }

  @Test
  void windowsHasFoldersOfItsOwn() {
    LibrarySearch search =
        LibrarySearch.of(
            Os.WINDOWS, "amd64", name -> name.equals("PATH") ? one.toString() : "", name -> "");
    assertThat(search.find(List.of("nvml.dll")).searched()).containsExactly(one.toString());
  }
}
