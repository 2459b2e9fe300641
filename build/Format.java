import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Formats every Java source below a folder ({@code --replace}), or names those that are not ({@code
 * --check}).
 *
 * <p>What was found in order is remembered by checksum in {@code target/build-tools/formatted}, so
 * that a build looks at what changed.
 */
class Format {
  private final Path top;
  private final boolean replace;
  private final Path memory;
  private final Set<String> known = new HashSet<>();
  private final Set<String> inOrder = new TreeSet<>();
  private final List<String> complaints = new ArrayList<>();
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  private Format(Path top, boolean replace) {
    this.top = top;
    this.replace = replace;
    this.memory = top.resolve("target/build-tools/formatted");
  }

  public static void main(String[] args) throws IOException {
    System.exit(new Format(Path.of(args[1]), args[0].equals("--replace")).run() ? 0 : 1);
  }

  private boolean run() throws IOException {
    if (Files.exists(memory)) known.addAll(Files.readAllLines(memory));
    walk();
    Files.createDirectories(memory.getParent());
    Files.write(memory, inOrder);
    for (String complaint : complaints) System.err.println(complaint);
    if (!complaints.isEmpty()) System.err.println("`mvn -Pformat validate` formats them");
    return complaints.isEmpty();
  }

  private void look(Path file) throws IOException {
    String source = Files.readString(file);
    String checksum = checksum(source);
    if (known.contains(checksum)) {
      inOrder.add(checksum);
      return;
    }
    String formatted;
    try {
      formatted = formatted(source);
    } catch (FormatterException e) {
      complaints.add(top.relativize(file) + ": " + e.getMessage());
      return;
    }
    if (formatted.equals(source)) {
      inOrder.add(checksum);
    } else if (replace) {
      Files.writeString(file, formatted);
      inOrder.add(checksum(formatted));
    } else {
      complaints.add(top.relativize(file) + ": not formatted");
    }
  }

  private String formatted(String source) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }

  private static String checksum(String source) {
    CRC32C crc = new CRC32C();
    crc.update(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue()) + "-" + source.length();
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skip = name.equals("target") || (name.startsWith(".") && !folder.equals(top));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(".java")) look(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
