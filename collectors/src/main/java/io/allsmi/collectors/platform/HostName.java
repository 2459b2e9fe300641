package io.allsmi.collectors.platform;

import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What the node calls itself: the key of its snapshots. Never asks a name server. */
public final class HostName {
  /** The longest name that Linux takes is 64 bytes, the longest in DNS 253. */
  private static final int LONGEST = 253;

  private HostName() {}

  /** The host's name, {@code localhost} when it has none. */
  public static String of(Platform platform) {
    // Under another root the kernel would give the name of our own container.
    String name = platform.hasForeignRoot() ? line(platform, "/etc/hostname") : "";
    if (name.isEmpty()) name = line(platform, "/proc/sys/kernel/hostname");
    if (name.isEmpty()) name = clean(platform.environment("COMPUTERNAME").orElse(""));
    if (name.isEmpty()) name = line(platform, "/etc/hostname");
    if (name.isEmpty() && platform.os() != Platform.Os.LINUX) name = ofCommand(platform);
    return name.isEmpty() ? "localhost" : name;
  }

  private static String ofCommand(Platform platform) {
    CommandResult result = platform.run(Duration.ofSeconds(1), List.of("hostname"));
    return result instanceof CommandResult.Ended ended && ended.exit() == 0
        ? clean(ended.output())
        : "";
  }

  private static String line(Platform platform, String file) {
    try (InputStream in = Files.newInputStream(platform.path(file))) {
      return clean(new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8));
    } catch (IOException none) {
      return "";
    }
  }

  private static String clean(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > ' ') end++;
    return end > LONGEST ? "" : text.substring(0, end);
  }
}
