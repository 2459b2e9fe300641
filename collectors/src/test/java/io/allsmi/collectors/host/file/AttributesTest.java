package io.allsmi.collectors.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributesTest {
  @TempDir Path root;
  private Attributes attributes;

  @BeforeEach
  void attributes() {
    attributes = new Attributes(new Tree(root));
  }

  @Test
  void readsALineAndANumber() throws IOException {
    Files.writeString(root.resolve("name"), "coretemp\n");
    Files.writeString(root.resolve("temp1_input"), "-42000\n");
    assertThat(attributes.line("/name")).isEqualTo("coretemp");
    assertThat(attributes.number("/temp1_input")).isEqualTo(-42000);
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(attributes.line("/none")).isEmpty();
    assertThat(attributes.number("/none")).isNaN();
    assertThat(attributes.names("/none")).isEmpty();
    assertThat(attributes.linkName("/none")).isEmpty();
    assertThat(attributes.text("/none").size()).isZero();
    assertThat(attributes.exists("/none")).isFalse();
  }

  @Test
  void namesAreInTheOrderOfTheirNumbers() throws IOException {
    for (String name : new String[] {"cpu10", "cpu2", "cpufreq", "cpu1", "cpu"}) {
      Files.createDirectory(root.resolve(name));
    }
    assertThat(attributes.names("/")).containsExactly("cpu", "cpu1", "cpu2", "cpu10", "cpufreq");
  }

  @Test
  void aNumberAtTheEndOfANameIsRead() {
    assertThat(Attributes.numberOf("cpu12")).isEqualTo(12);
    assertThat(Attributes.numberOf("cpu")).isEqualTo(-1);
    assertThat(Attributes.numberOf("cpu99999999999")).isEqualTo(-1);
  }

  @Test
  void theNameOfALinksTargetIsRead() throws IOException {
    Files.createSymbolicLink(root.resolve("device"), Path.of("../../0000:4b:00.0"));
    assertThat(attributes.linkName("/device")).isEqualTo("0000:4b:00.0");
  }

  private record Tree(Path root) implements Platform {
    @Override
    public Os os() {
      return Os.LINUX;
    }

    @Override
    public String arch() {
      return "amd64";
    }

    @Override
    public Path path(String absolute) {
      return root.resolve(absolute.substring(1));
    }

    @Override
    public boolean hasForeignRoot() {
      return true;
    }

    @Override
    public LibraryLookup library(String... names) {
      return new LibraryLookup(Optional.empty(), List.of());
    }

    @Override
    public CommandResult run(Duration timeout, List<String> command) {
      return new CommandResult.NotFound(command.get(0));
    }

    @Override
    public Optional<String> environment(String name) {
      return Optional.empty();
    }

    @Override
    public Moment now() {
      return Moment.ofWall(0);
    }
  }
}
