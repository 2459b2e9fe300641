package io.allsmi.collectors.engine;

import io.allsmi.collectors.BuiltIn;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.CollectorProvider;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The collectors that are installed, and the metrics that they know together. One that cannot be
 * used is a broken source and does not stop the others. Immutable.
 */
public final class Providers {
  private static final int MOST_FAULTS = 256;
  private static final String UNNAMED = "plug-ins";
  private static final String ADVICE = "remove the plug-in or put one that fits this version";

  private final Map<String, CollectorProvider> byName;
  private final List<Source> broken;
  private final @Nullable Catalogue extended;

  private Providers(
      Map<String, CollectorProvider> byName, List<Source> broken, @Nullable Catalogue extended) {
    this.byName = byName;
    this.broken = List.copyOf(broken);
    this.extended = extended;
  }

  /**
   * Those of the program, and plug-ins on the class path beside it. Where that is the program's own
   * jar alone, none is looked for: the JVM would open each jar that the program uses.
   */
  public static Providers load() {
    String classPath = System.getProperty("java.class.path", "");
    boolean alone = classPath.indexOf(File.pathSeparatorChar) < 0;
    return alone ? of(BuiltIn.providers()) : load(Providers.class.getClassLoader());
  }

  /** Those of the program, and plug-ins that a class loader sees through {@link ServiceLoader}. */
  public static Providers load(@Nullable ClassLoader loader) {
    Gathering gathering = new Gathering();
    for (CollectorProvider provider : BuiltIn.providers()) gathering.add(provider);
    gathering.addPlugIns(loader);
    return gathering.done();
  }

  /**
   * Those of the program, and plug-ins in the jars of a folder. A jar that cannot be read is a
   * broken source; a folder that is not there has no plug-ins.
   */
  public static Providers load(Path folder) {
    List<URL> jars = new ArrayList<>();
    Gathering gathering = new Gathering();
    for (CollectorProvider provider : BuiltIn.providers()) gathering.add(provider);
    for (Path jar : jarsIn(folder)) {
      try {
        // A class loader passes over what is no jar without a word.
        new JarFile(jar.toFile()).close();
        jars.add(jar.toUri().toURL());
      } catch (IOException unreadable) {
        gathering.broken(jar.toString(), unreadable);
      }
    }
    if (!jars.isEmpty()) {
      URL[] places = jars.toArray(URL[]::new);
      // Open for as long as the program runs: plug-ins load classes and libraries late.
      @SuppressWarnings("resource")
      URLClassLoader loader = new URLClassLoader(places, Providers.class.getClassLoader());
      gathering.addPlugIns(loader);
    }
    return gathering.done();
  }

  private static List<Path> jarsIn(Path folder) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : found) jars.add(jar);
    } catch (IOException | DirectoryIteratorException none) {
      return List.of();
    }
    Collections.sort(jars);
    return jars;
  }

  /** These and no others. */
  public static Providers of(List<? extends CollectorProvider> providers) {
    Gathering gathering = new Gathering();
    for (CollectorProvider provider : providers) gathering.add(provider);
    return gathering.done();
  }

  /**
   * All that the JDK says is {@code …CollectorProvider: Provider com.acme.Acme not found}, or the
   * same without the second word.
   */
  private static String providerNamedIn(Throwable fault) {
    String message = fault.getMessage();
    int colon = message == null ? -1 : message.indexOf(": ");
    if (message == null || colon < 0) return UNNAMED;
    int start = colon + 2;
    if (message.startsWith("Provider ", start)) start += "Provider ".length();
    int end = message.indexOf(' ', start);
    String word = message.substring(start, end < 0 ? message.length() : end);
    return word.indexOf('/') < 0 ? word : UNNAMED;
  }

  /** Checks each provider as it comes. */
  private static final class Gathering {
    private final Map<String, CollectorProvider> byName = new LinkedHashMap<>();
    private final List<Source> broken = new ArrayList<>();
    private @Nullable Catalogue extended;

    void addPlugIns(@Nullable ClassLoader loader) {
      Iterator<CollectorProvider> all =
          ServiceLoader.load(CollectorProvider.class, loader).iterator();
      for (int faults = 0; faults < MOST_FAULTS; ) {
        try {
          if (!all.hasNext()) return;
          add(all.next());
        } catch (ServiceConfigurationError | LinkageError fault) {
          faults++;
          broken(providerNamedIn(fault), fault.getCause() == null ? fault : fault.getCause());
        }
      }
    }

    void add(CollectorProvider provider) {
      String className = provider.getClass().getName();
      try {
        String name = provider.name();
        List<Metric> metrics = provider.metrics();
        if (!isName(name)) {
          throw new IllegalArgumentException("'" + name + "' is no name for a collector");
        }
        CollectorProvider known = byName.get(name);
        if (known != null && known.getClass().equals(provider.getClass())) return;
        if (known != null) {
          throw new IllegalArgumentException("there is another collector '" + name + "'");
        }
        // The core catalogue is not built here unless a plug-in adds to it: start-up pays for it.
        if (!metrics.isEmpty()) {
          extended = (extended == null ? Catalogue.core() : extended).with(name, metrics);
        }
        byName.put(name, provider);
      } catch (RuntimeException | LinkageError fault) {
        broken(className, fault);
      }
    }

    void broken(String name, Throwable fault) {
      Throwable cause = fault.getCause();
      boolean wrapped = fault instanceof ExceptionInInitializerError && cause != null;
      Throwable reason = wrapped && cause != null ? cause : fault;
      String message = reason.getMessage();
      boolean plain = reason instanceof IllegalArgumentException && message != null;
      String line =
          plain
              ? Lines.one(message)
              : reason.getClass().getSimpleName() + ": " + Lines.one(message);
      broken.add(
          Source.without(
              name, SourceState.BROKEN, "this collector cannot be used: " + line, ADVICE));
    }

    Providers done() {
      return new Providers(byName, broken, extended);
    }
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.charAt(0) < 'a' || name.charAt(0) > 'z') return false;
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
      if (!fits) return false;
    }
    return true;
  }

  /**
   * Those that a setting selects.
   *
   * @param names collectors' names with commas between them; a name behind a minus is left out;
   *     with no other names than such, all the rest is taken; empty for all. A collector that reads
   *     in several rhythms is several, of which the first name stands for all ({@code nvml} for
   *     {@code nvml-health} too)
   * @throws IllegalArgumentException with a line for people for a name that no collector has
   */
  public Providers select(String names) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    int from = 0;
    while (from <= names.length()) {
      int end = names.indexOf(',', from);
      if (end < 0) end = names.length();
      String name = names.substring(from, end).strip();
      from = end + 1;
      if (name.isEmpty()) continue;
      boolean minus = name.startsWith("-");
      (minus ? unwanted : wanted).add(known(minus ? name.substring(1) : name));
    }
    if (wanted.isEmpty() && unwanted.isEmpty()) return this;
    Map<String, CollectorProvider> selected = new LinkedHashMap<>();
    for (Map.Entry<String, CollectorProvider> entry : byName.entrySet()) {
      boolean in = wanted.isEmpty() || names(wanted, entry.getKey());
      if (in && !names(unwanted, entry.getKey())) selected.put(entry.getKey(), entry.getValue());
    }
    // Whoever names what to run does not ask for plug-ins that cannot.
    return new Providers(selected, wanted.isEmpty() ? broken : List.of(), extended);
  }

  /** Whether one is the collector, or the one that the collector's name goes on from. */
  private static boolean names(List<String> chosen, String collector) {
    for (String name : chosen) {
      if (collector.equals(name) || collector.startsWith(name + "-")) return true;
    }
    return false;
  }

  private String known(String name) {
    if (byName.containsKey(name)) return name;
    throw new IllegalArgumentException(
        "no collector '" + name + "': there are " + String.join(", ", byName.keySet()));
  }

  /** The names of the collectors, in the order in which they are asked and merged. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The collectors' makers, in the same order. */
  public List<CollectorProvider> all() {
    return List.copyOf(byName.values());
  }

  /** A source for each that cannot be used. */
  public List<Source> broken() {
    return broken;
  }

  /** The core metrics and those of the plug-ins, also of plug-ins that are not selected. */
  public Catalogue catalogue() {
    return extended == null ? Catalogue.core() : extended;
  }
}
