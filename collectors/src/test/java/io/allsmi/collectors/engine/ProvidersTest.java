package io.allsmi.collectors.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.BuiltIn;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.collectors.host.cpu.CpuProvider;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
  @TempDir private Path folder;

  private static Providers three() {
    return Providers.of(
        List.of(
            ScriptedCollector.named("cpu"),
            ScriptedCollector.named("disk"),
            ScriptedCollector.named("nvml")));
  }

  /** A provider as plug-ins bring them. */
  private record Named(String name, List<Metric> metrics) implements CollectorProvider {
    @Override
    public String summary() {
      return "";
    }

    @Override
    public Collector create(Platform platform) {
      return ScriptedCollector.named("x");
    }
  }

  /** Found through the services file of a test below. */
  public static final class CannotBeMade implements CollectorProvider {
    public CannotBeMade() {
      throw new IllegalStateException("needs libacme 3");
    }

    @Override
    public String name() {
      return "cannot";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Collector create(Platform platform) {
      throw new IllegalStateException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',            cpu disk nvml",
    "' ',           cpu disk nvml",
    "'nvml,cpu',    cpu nvml",
    "' nvml , cpu', cpu nvml",
    "'-disk',       cpu nvml",
    "'-disk,-cpu',  nvml",
    "'cpu,nvml,-cpu', nvml"
  })
  void aSettingSelectsCollectors(String setting, String selected) {
    assertThat(String.join(" ", three().select(setting).names())).isEqualTo(selected);
  }

  @ParameterizedTest
  @CsvSource({"nvml, 'nvml nvml-health'", "-nvml, cpu", "nvml-health, nvml-health"})
  void aCollectorOfSeveralRhythmsIsSelectedByItsFirstName(String setting, String selected) {
    Providers providers =
        Providers.of(
            List.of(
                ScriptedCollector.named("cpu"),
                ScriptedCollector.named("nvml"),
                ScriptedCollector.named("nvml-health")));
    assertThat(String.join(" ", providers.select(setting).names())).isEqualTo(selected);
  }

  @ParameterizedTest
  @CsvSource({"cpux, cpux", "'-gpu', gpu", "'cpu,CPU', CPU"})
  void aNameThatNoCollectorHasIsRefusedWithThoseThatThereAre(String setting, String wrong) {
    assertThatThrownBy(() -> three().select(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no collector '" + wrong + "': there are cpu, disk, nvml");
  }

  @ParameterizedTest
  @CsvSource({"'', is no name", "Cpu, is no name", "a b, is no name", "cpu, there is another"})
  void aProviderWithAnImpossibleNameIsBroken(String name, String why) {
    Providers providers =
        Providers.of(List.of(ScriptedCollector.named("cpu"), new Named(name, List.of())));
    assertThat(providers.names()).containsExactly("cpu");
    Source broken = providers.broken().getFirst();
    assertThat(broken.name()).isEqualTo(Named.class.getName());
    assertThat(broken.state()).isEqualTo(SourceState.BROKEN);
    assertThat(broken.error()).startsWith("this collector cannot be used: ").contains(why);
    assertThat(broken.advice()).isNotEmpty();
  }

  @Test
  void aMetricThatDoesNotCarryThePlugInsNameBreaksItAlone() {
    Metric stranger = Metric.gauge("other_ratio", Unit.RATIO).build();
    Providers providers =
        Providers.of(List.of(new Named("acme", List.of(stranger)), ScriptedCollector.named("cpu")));
    assertThat(providers.names()).containsExactly("cpu");
    assertThat(providers.broken().getFirst().error()).contains("other_ratio", "acme_");
    assertThat(providers.catalogue().at("other_ratio")).isEmpty();
  }

  @Test
  void brokenPlugInsAreSourcesOfEachSnapshot() {
    Providers providers = Providers.of(List.of(new Named("", List.of())));
    try (Engine engine =
        new Engine(FixturePlatform.at(folder), providers, EngineSettings.of("n"))) {
      assertThat(engine.tick().sources()).isEqualTo(providers.broken());
    }
  }

  private Providers found(String services) throws IOException {
    Path at = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(at.resolve(CollectorProvider.class.getName()), services);
    URL[] places = {URI.create(folder.toUri().toString()).toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      return Providers.load(loader);
    }
  }

  @Test
  void aMissingClassIsNamedAndTheOthersAreFound() throws IOException {
    Providers providers = found("com.example.Missing\n");
    assertThat(providers.broken()).extracting(Source::name).containsExactly("com.example.Missing");
    assertThat(providers.names()).contains("acme");
  }

  @Test
  void aPlugInThatThrowsIsBrokenWithItsReason() throws IOException {
    Providers providers = found(CannotBeMade.class.getName() + "\n");
    assertThat(providers.broken())
        .containsExactly(
            Source.without(
                CannotBeMade.class.getName(),
                SourceState.BROKEN,
                "this collector cannot be used: IllegalStateException: needs libacme 3",
                "remove the plug-in or put one that fits this version"));
    assertThat(providers.names()).contains("acme");
  }

  @Test
  void aProviderThatIsListedTwiceIsThereOnce() throws IOException {
    Providers providers = found("com.acme.allsmi.AcmeProvider\n" + CpuProvider.class.getName());
    assertThat(providers.broken()).isEmpty();
    assertThat(providers.names()).containsOnlyOnce("acme", "cpu");
  }

  @Test
  void whatIsNoCollectorIsBroken() throws IOException {
    Providers providers = found(Rig.class.getName() + "\n");
    assertThat(providers.broken()).extracting(Source::name).containsExactly(Rig.class.getName());
    assertThat(providers.names()).contains("acme");
  }

  @Test
  void aListThatCannotBeReadIsNamed() throws IOException {
    Providers providers = found("not a class name\n");
    assertThat(providers.broken().getFirst().error()).contains(folder.toString());
    assertThat(providers.names()).contains("acme");
  }

  @Test
  void plugInsAreFoundInTheJarsOfAFolder() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("acme.jar")))) {
      jar.putNextEntry(new ZipEntry("META-INF/services/" + CollectorProvider.class.getName()));
      jar.write((CannotBeMade.class.getName() + "\n").getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
    Files.writeString(folder.resolve("torn.jar"), "PK");
    Files.writeString(folder.resolve("readme.txt"), "no jar");
    Providers providers = Providers.load(folder);
    assertThat(providers.broken())
        .extracting(Source::name)
        .containsExactlyInAnyOrder(
            folder.resolve("torn.jar").toString(), CannotBeMade.class.getName());
    assertThat(providers.names()).contains("acme", "cpu");
  }

  @Test
  void aFolderThatIsNotThereHasNoPlugIns() {
    Providers providers = Providers.load(folder.resolve("missing"));
    assertThat(providers.broken()).isEmpty();
    assertThat(providers.names()).contains("cpu").doesNotContain("acme");
  }

  @Test
  void theProgramsOwnComeFirst() {
    List<String> own = BuiltIn.providers().stream().map(CollectorProvider::name).toList();
    assertThat(Providers.load().names()).startsWith(own.toArray(String[]::new));
  }
}
