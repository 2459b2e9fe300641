package io.allsmi.mock.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The nodes of a fleet, for those who poll them. Files appear whole or not at all. */
public final class NodeLists {
  private static final int NODES_OF_A_RACK = 16;

  private NodeLists() {}

  /**
   * A line for each node: {@code host:port}, or the whole address when that does not say all, and
   * the rack that it stands in.
   */
  public static String hostfile(List<MockNode> nodes) {
    StringBuilder lines = new StringBuilder(24 * nodes.size());
    for (MockNode node : nodes) {
      URI url = node.url();
      boolean plain = url.getScheme().equals("http") && url.getPath().isEmpty();
      String address = plain ? url.getAuthority() : url.toString() + "/metrics";
      lines.append(address).append(" rack=").append(rack(node)).append('\n');
    }
    return lines.toString();
  }

  /**
   * Targets for Prometheus' {@code file_sd_configs}. The label {@code instance} is the node's name,
   * which tells nodes at one port apart.
   */
  public static String fileSd(List<MockNode> nodes) {
    StringBuilder json = new StringBuilder(200 * nodes.size()).append('[');
    for (MockNode node : nodes) {
      URI url = node.url();
      json.append(json.length() == 1 ? "\n" : ",\n").append("  {\"targets\": [\"");
      json.append(url.getAuthority()).append("\"], \"labels\": {\"instance\": \"");
      json.append(node.name()).append("\", \"rack\": \"").append(rack(node));
      json.append("\", \"platform\": \"").append(node.platform());
      json.append("\", \"__scheme__\": \"").append(url.getScheme());
      json.append("\", \"__metrics_path__\": \"").append(url.getPath()).append("/metrics\"}}");
    }
    return json.append("\n]\n").toString();
  }

  private static String rack(MockNode node) {
    String number = Integer.toString(node.index() / NODES_OF_A_RACK + 1);
    return "rack-" + "0".repeat(Math.max(0, 3 - number.length())) + number;
  }

  /**
   * Makes sure that a file can be written there, before long work.
   *
   * @throws IOException with one line for the user
   */
  public static void check(Path file) throws IOException {
    Path folder = folder(file);
    if (!Files.isDirectory(folder)) throw failed(file, "there is no folder " + folder);
    if (!Files.isWritable(folder)) throw failed(file, "its folder may not be written to");
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw failed(file, "something is there that is no plain file");
    }
  }

  /**
   * Puts a text in a file.
   *
   * @throws IOException with one line for the user; the file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    check(file);
    Path draft =
        folder(file).resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      // What lies there may be somebody's link to elsewhere: it is not written through.
      Files.deleteIfExists(draft);
      Files.writeString(
          draft,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw failed(file, String.valueOf(e.getMessage()));
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static IOException failed(Path file, String reason) {
    return new IOException("cannot write " + file + ": " + reason);
  }
}
