import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Unpacks a machine of the tests ({@code collectors/src/test/resources/*}{@code /*.tree}) into a
 * folder, to be looked at with {@code allsmi --root FOLDER}: {@code java bench/Unpack.java TREE
 * FOLDER}.
 */
final class Unpack {
  private Unpack() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[1]);
    String word = "";
    List<String> content = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (line.startsWith("#")) continue;
      if (!line.startsWith("@")) {
        content.add(line);
        continue;
      }
      write(root, word, content);
      word = line.substring(1);
      content.clear();
    }
    write(root, word, content);
  }

  private static void write(Path root, String entry, List<String> content) throws IOException {
    if (entry.isEmpty()) return;
    String[] words = entry.split(" ", 3);
    Path place = root.resolve(words[1].substring(1));
    Files.createDirectories(words[0].equals("folder") ? place : place.getParent());
    switch (words[0]) {
      case "file" -> {
        String text = String.join("\n", content) + "\n";
        Files.write(place, text.getBytes(StandardCharsets.UTF_8));
      }
      case "hex" -> Files.write(place, HexFormat.of().parseHex(String.join("", content)));
      case "link" -> {
        Files.deleteIfExists(place);
        Files.createSymbolicLink(place, Path.of(words[2]));
      }
      default -> {}
    }
  }
}
