package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderCacheTest {
  /** A cache as ldconfig writes it since glibc 2.32. */
  static byte[] cache(List<String> names, List<String> paths) {
    int strings = 48 + 24 * names.size();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(strings).order(ByteOrder.nativeOrder());
    head.put("glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII));
    head.putInt(names.size());
    head.position(48);
    for (int i = 0; i < names.size(); i++) {
      head.putInt(0x303);
      head.putInt(strings + put(text, names.get(i)));
      head.putInt(strings + put(text, paths.get(i)));
      head.putInt(0);
      head.putLong(0);
    }
    byte[] all = Arrays.copyOf(head.array(), strings + text.size());
    System.arraycopy(text.toByteArray(), 0, all, strings, text.size());
    return all;
  }

  private static int put(ByteArrayOutputStream text, String string) {
    int at = text.size();
    text.writeBytes(string.getBytes(StandardCharsets.UTF_8));
    text.write(0);
    return at;
  }

  @Test
  void aNameGivesItsPaths() {
    byte[] cache =
        cache(List.of("liba.so.1", "liba.so.1", "liba.so.10"), List.of("/x/a", "/y/a", "/z/a"));
    assertThat(LoaderCache.find(cache, "liba.so.1")).containsExactly("/x/a", "/y/a");
    assertThat(LoaderCache.find(cache, "liba.so")).isEmpty();
  }

  @Test
  void theHeaderOfTheOlderFormatIsPassedOver() {
    byte[] cache = cache(List.of("liba.so"), List.of("/x/a"));
    byte[] both = new byte[cache.length + 32];
    System.arraycopy("ld.so-1.7.0".getBytes(StandardCharsets.US_ASCII), 0, both, 0, 11);
    System.arraycopy(cache, 0, both, 32, cache.length);
    assertThat(LoaderCache.find(both, "liba.so")).containsExactly("/x/a");
  }

  @Test
  void thisMachinesCacheCanBeRead() {
    assertThat(LoaderCache.find(Path.of("/etc/ld.so.cache"), "libc.so.6")).isNotEmpty();
  }

  @Test
  void noFileIsNoCache() {
    assertThat(LoaderCache.find(Path.of("/nowhere/ld.so.cache"), "libc.so.6")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void garbageGivesNothingAndNoException(long seed) {
    Random random = new Random(seed);
    byte[] sound = cache(List.of("liba.so", "libb.so"), List.of("/x/a", "/x/b"));
    for (int i = 0; i < 2000; i++) {
      byte[] bad = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
      for (int n = random.nextInt(8); n > 0 && bad.length > 0; n--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      assertThat(LoaderCache.find(bad, "liba.so")).allMatch(path -> path.startsWith("/"));
    }
  }
}
