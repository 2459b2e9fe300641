package io.allsmi.collectors.host.filesystem;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.file.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mounts of a namespace, in the order in which they are listed. */
final class MountTable {
  private static final int LONGEST_WORD = 4096;

  private final List<Mount> mounts;
  private final Map<Long, Mount> byId = new HashMap<>();
  private final Map<Long, List<Mount>> byParent = new HashMap<>();

  MountTable(List<Mount> mounts) {
    this.mounts = List.copyOf(mounts);
    for (Mount mount : this.mounts) {
      byId.put(mount.id(), mount);
      List<Mount> children = byParent.get(mount.parent());
      if (children == null) {
        children = new ArrayList<>();
        byParent.put(mount.parent(), children);
      }
      children.add(mount);
    }
  }

  /** The lines of mountinfo that can be understood. */
  static MountTable parse(Text text) {
    List<Mount> mounts = new ArrayList<>();
    byte[] word = new byte[LONGEST_WORD];
    while (text.nextLine()) {
      Mount mount = parseLine(text, word);
      if (mount != null) mounts.add(mount);
    }
    return new MountTable(mounts);
  }

  /**
   * A mount whose point or root is not printable UTF-8 is left out: its name could not be shown,
   * and a name put right could be another folder's.
   */
  private static @Nullable Mount parseLine(Text line, byte[] word) {
    long id = line.unsigned();
    long parent = line.unsigned();
    String device = line.word();
    String root = unescaped(line, word);
    String point = unescaped(line, word);
    String options = line.word();
    if (id < 0 || parent < 0 || !isDevice(device) || root == null || point == null) return null;
    if (!point.startsWith("/") || options.isEmpty()) return null;
    String optional = line.word();
    while (!optional.isEmpty() && !optional.equals("-")) optional = line.word();
    String type = line.word();
    String source = unescaped(line, word);
    String superOptions = line.word();
    if (type.isEmpty() || source == null) return null;
    boolean readOnly = isReadOnly(options) || isReadOnly(superOptions);
    return new Mount(id, parent, device, root, point, readOnly, type, source);
  }

  private static boolean isReadOnly(String options) {
    return options.equals("ro") || options.startsWith("ro,");
  }

  private static boolean isDevice(String word) {
    int colon = word.indexOf(':');
    if (colon < 1 || colon == word.length() - 1) return false;
    for (int i = 0; i < word.length(); i++) {
      char here = word.charAt(i);
      if (i != colon && (here < '0' || here > '9')) return false;
    }
    return true;
  }

  /** A word in which the kernel wrote spaces and backslashes as {@code \040}; null for garbage. */
  private static @Nullable String unescaped(Text line, byte[] word) {
    line.skipSpaces();
    int length = 0;
    for (int next = line.peek(); next >= 0 && next != ' '; next = line.peek()) {
      if (length == word.length) return null;
      int from = line.position();
      line.moveTo(from + 1);
      if (next == '\\') {
        next = octal(line);
        if (next < 0) return null;
      }
      word[length++] = (byte) next;
    }
    if (length == 0) return null;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(word, 0, length);
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Printable.of(text).equals(text) ? text : null;
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static int octal(Text line) {
    int value = 0;
    for (int i = 0; i < 3; i++) {
      int digit = line.peek() - '0';
      if (digit < 0 || digit > 7) return -1;
      value = 8 * value + digit;
      line.moveTo(line.position() + 1);
    }
    return value < 256 ? value : -1;
  }

  List<Mount> mounts() {
    return mounts;
  }

  /** Whether a mount of an earlier table is still there. */
  boolean has(Mount mount) {
    Mount known = byId.get(mount.id());
    return known != null
        && known.device().equals(mount.device())
        && known.point().equals(mount.point());
  }

  /**
   * Whether a path to the mount point leads into this mount: nothing has been mounted over it or
   * over a folder above it.
   */
  boolean isReachable(Mount mount) {
    for (Mount child : childrenOf(mount.id())) {
      if (child.id() != mount.id() && child.point().equals(mount.point())) return false;
    }
    Mount at = mount;
    for (int depth = 0; depth <= mounts.size(); depth++) {
      for (Mount sibling : childrenOf(at.parent())) {
        if (sibling.id() != at.id() && isOver(sibling, at)) return false;
      }
      Mount parent = byId.get(at.parent());
      if (parent == null || parent.id() == at.id()) return true;
      at = parent;
    }
    return false;
  }

  /** Of two mounts on one parent and one point, the later one is on top. */
  private static boolean isOver(Mount sibling, Mount mount) {
    if (sibling.point().equals(mount.point())) return sibling.id() > mount.id();
    return sibling.reaches(mount.point());
  }

  private List<Mount> childrenOf(long id) {
    return byParent.getOrDefault(id, List.of());
  }
}
