import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source below a folder ({@code --replace}), or names those that are not ({@code
 * --check}).
 */
class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> call = new ArrayList<>();
    if (args[0].equals("--check")) {
      call.add("--dry-run");
      call.add("--set-exit-if-changed");
      System.out.println("Checking the format; sources named below want `mvn -Pformat validate`:");
    } else {
      call.add("--replace");
    }
    addSources(Path.of(args[1]), call);
    Main.main(call.toArray(String[]::new));
  }

  private static void addSources(Path top, List<String> call) throws IOException {
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
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) call.add(file.toString());
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
