import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lays out a folder that {@code java -jar FOLDER/lib/allsmi.jar} runs from: {@code java
 * build/Distribution.java FOLDER JAR CLASSPATH FILE...}. The files are what a cache of classes
 * depends on beside the jars.
 *
 * <pre>
 * lib/           allsmi.jar and what its manifest names; JNA's jar without the other platforms' libraries
 * native/        JNA's own library, unpacked, so that no start has to write a temporary file
 * java-home      the JDK that built this
 * library-path   the folders of the system's libraries, joined by ':'; an empty line where unknown
 * digest         one word that changes with any jar, with those files and with the JDK
 * </pre>
 */
class Distribution {
  private static final String JNA_ROOT = "com/sun/jna/";

  private Distribution() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    delete(folder);
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.copy(Path.of(args[1]), lib.resolve("allsmi.jar"));
    for (String part : args[2].split(File.pathSeparator)) {
      Path jar = Path.of(part);
      String name = jar.getFileName().toString();
      if (!name.endsWith(".jar")) {
        throw new IOException("not a jar on the class path: " + jar);
      }
      if (name.startsWith("jna-") && !name.startsWith("jna-platform")) {
        String platform = jnaPlatform(jar);
        copyForPlatform(jar, lib.resolve(name), platform);
        unpackNative(jar, Files.createDirectories(folder.resolve("native")), platform);
      } else {
        Files.copy(jar, lib.resolve(name));
      }
    }
    String javaHome = System.getProperty("java.home");
    write(folder.resolve("java-home"), javaHome);
    write(folder.resolve("library-path"), String.join(":", libraryFolders()));
    write(folder.resolve("digest"), digest(lib, javaHome, args));
  }

  /** Asks JNA itself for the name of this platform's folder, such as {@code linux-x86-64}. */
  private static String jnaPlatform(Path jar) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      return (String)
          loader.loadClass("com.sun.jna.Platform").getField("RESOURCE_PREFIX").get(null);
    }
  }

  private static void copyForPlatform(Path from, Path to, String platform) throws IOException {
    try (JarFile in = new JarFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (Enumeration<JarEntry> all = in.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (isNative(entry.getName()) && !isNativeOf(entry.getName(), platform)) {
          continue;
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          content.transferTo(out);
        }
      }
    }
  }

  private static void unpackNative(Path jar, Path folder, String platform) throws IOException {
    try (JarFile in = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = in.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (isNativeOf(entry.getName(), platform)) {
          Path to = folder.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
          try (InputStream content = in.getInputStream(entry);
              OutputStream out = Files.newOutputStream(to)) {
            content.transferTo(out);
          }
        }
      }
    }
  }

  private static boolean isNative(String entry) {
    return entry.startsWith(JNA_ROOT) && entry.contains("jnidispatch");
  }

  private static boolean isNativeOf(String entry, String platform) {
    return isNative(entry) && entry.startsWith(JNA_ROOT + platform + "/");
  }

  /**
   * The folders in which the dynamic linker of a Linux looks, this machine's architecture first:
   * JNA would run {@code ldconfig} at every start to learn them.
   */
  private static Set<String> libraryFolders() throws IOException {
    Set<String> folders = new LinkedHashSet<>();
    if (!System.getProperty("os.name").equals("Linux")) {
      return folders;
    }
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64" -> "x86_64";
          case String other -> other;
        };
    addFolder("/usr/lib/" + machine + "-linux-gnu", folders);
    addLinkerFolders(Path.of("/etc/ld.so.conf"), folders, 0);
    addFolder("/usr/lib64", folders);
    addFolder("/usr/lib", folders);
    addFolder("/usr/local/lib", folders);
    return folders;
  }

  private static void addLinkerFolders(Path config, Set<String> folders, int depth)
      throws IOException {
    if (depth > 4 || !Files.isReadable(config)) {
      return;
    }
    for (String line : Files.readAllLines(config)) {
      String text = line.replaceFirst("#.*", "").strip();
      if (text.startsWith("include ")) {
        Path pattern = config.resolveSibling(text.substring("include ".length()).strip());
        for (Path file : matches(pattern)) {
          addLinkerFolders(file, folders, depth + 1);
        }
      } else if (text.startsWith("/")) {
        addFolder(text, folders);
      }
    }
  }

  private static Set<Path> matches(Path pattern) throws IOException {
    Set<Path> files = new TreeSet<>();
    Path folder = pattern.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      String glob = pattern.getFileName().toString();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
        found.forEach(files::add);
      }
    }
    return files;
  }

  private static void addFolder(String name, Set<String> folders) throws IOException {
    Path folder = Path.of(name);
    if (Files.isDirectory(folder) && name.indexOf(':') < 0) {
      folders.add(folder.toRealPath().toString());
    }
  }

  private static String digest(Path lib, String javaHome, String[] args) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((javaHome + "\n" + Runtime.version() + "\n").getBytes("UTF-8"));
    Set<Path> jars = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(lib)) {
      found.forEach(jars::add);
    }
    for (Path jar : jars) {
      digest.update((jar.getFileName() + "\n" + Files.size(jar) + "\n").getBytes("UTF-8"));
      digest.update(Files.readAllBytes(jar));
    }
    for (int i = 3; i < args.length; i++) {
      digest.update(Files.readAllBytes(Path.of(args[i])));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void write(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
