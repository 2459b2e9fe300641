package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of users by {@code /etc/passwd} (passwd(5)). A number that has no name there, such as that
 * of a directory server's user, stays a number.
 */
final class Users {
  private static final double PAUSE_SECONDS = 60;

  private final KernelFile file;
  private Map<Long, String> names = new HashMap<>();
  private @Nullable Moment readAt;

  Users(Platform platform) {
    file = KernelFile.of(platform.path("/etc/passwd"));
  }

  /** The name of a user; a file with a new user in it is read again after at most a minute. */
  String name(long uid, Moment now) {
    String name = names.get(uid);
    if (name == null && isDue(now)) {
      readAt = now;
      Text text = new Text(1 << 20);
      file.read(text);
      names = parse(text);
      name = names.get(uid);
    }
    return name == null ? Long.toString(uid) : name;
  }

  private boolean isDue(Moment now) {
    return readAt == null || now.secondsSince(readAt) >= PAUSE_SECONDS;
  }

  /** The first name of each number. */
  static Map<Long, String> parse(Text text) {
    Map<Long, String> names = new HashMap<>();
    while (text.nextLine()) {
      String name = text.upTo(':');
      text.skipPast(':');
      long uid = text.unsigned();
      if (uid >= 0 && text.peek() == ':' && !name.isEmpty()) names.putIfAbsent(uid, name);
    }
    return names;
  }
}
