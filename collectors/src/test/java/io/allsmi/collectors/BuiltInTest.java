package io.allsmi.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Providers;
import io.allsmi.model.collect.CollectorProvider;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInTest {
  @Test
  void everyProviderOfTheModuleIsNamed() throws IOException, ClassNotFoundException {
    Path classes = Path.of("target/classes");
    List<String> written = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith("Provider.class")).toList();
    }
    for (Path file : files) {
      String path = classes.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
      Class<?> type = Class.forName(name);
      boolean concrete = !Modifier.isAbstract(type.getModifiers());
      if (concrete && CollectorProvider.class.isAssignableFrom(type)) written.add(name);
    }
    assertThat(BuiltIn.providers())
        .extracting(provider -> provider.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void theirNamesAreProperAndDifferent() {
    assertThat(Providers.of(BuiltIn.providers()).broken()).isEmpty();
  }

  @Test
  void aServicesFileWouldNameThemTwice() {
    Path services = Path.of("src/main/resources/META-INF/services");
    assertThat(services.resolve(CollectorProvider.class.getName())).doesNotExist();
  }
}
