package io.allsmi.collectors.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Linux gets by without OSHI, whose first use costs tenths of a second and child processes. */
class WithoutOshiTest {
  /** Loads our collectors anew, and refuses OSHI and what stands on it. */
  private static final class Refusing extends ClassLoader {
    Refusing() {
      super(Refusing.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean refused =
          name.startsWith("oshi.") || name.startsWith("io.allsmi.collectors.host.oshi.");
      if (refused) throw new ClassNotFoundException(name);
      if (!name.startsWith("io.allsmi.collectors.")) return super.loadClass(name, resolve);
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream content = getResourceAsStream(file)) {
        if (content == null) throw new ClassNotFoundException(name);
        byte[] bytes = content.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static List<CollectorProvider> providers() {
    List<CollectorProvider> providers = new ArrayList<>();
    try {
      Class<?> builtIn = new Refusing().loadClass("io.allsmi.collectors.BuiltIn");
      for (Object each : (List<?>) builtIn.getMethod("providers").invoke(null)) {
        CollectorProvider provider = (CollectorProvider) each;
        String name = provider.getClass().getName();
        if (name.startsWith("io.allsmi.collectors.host.")) providers.add(provider);
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    return providers;
  }

  @Test
  void everyCollectorOfTheHostWorksOnLinux() throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(Path.of("/"));
    List<CollectorProvider> providers = providers();
    assertThat(providers).hasSizeGreaterThanOrEqualTo(9);
    for (CollectorProvider provider : providers) {
      assertThat(provider.supports(machine)).as(provider.name()).isTrue();
      try (Collector collector = provider.create(machine)) {
        if (collector.probe() instanceof Probe.Present) ReadAnswer.of(collector);
      }
    }
  }

  @Test
  void otherSystemsDoWantIt() {
    FixturePlatform mac = FixturePlatform.at(Path.of("/")).os(Platform.Os.MACOS);
    CollectorProvider memory =
        providers().stream().filter(each -> each.name().equals("memory")).findFirst().orElseThrow();
    assertThat(memory.supports(mac)).isTrue();
    assertThatThrownBy(() -> memory.create(mac)).isInstanceOf(NoClassDefFoundError.class);
  }
}
