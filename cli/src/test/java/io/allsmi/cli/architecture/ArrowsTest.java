package io.allsmi.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows of docs/architecture.md: who may use whom. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.allsmi");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model      |",
        "collectors | io.allsmi.model.. com.sun.jna.. oshi.. org.slf4j.."
            + " com.fasterxml.jackson.core..",
        "wire       | io.allsmi.model.. com.fasterxml.jackson.core..",
        "insight    | io.allsmi.model..",
        "tui        | io.allsmi.model.. io.allsmi.insight.. com.googlecode.lanterna.."
            + " com.sun.jna..",
        "exporter   | io.allsmi.model.. io.allsmi.wire.. io.allsmi.insight.."
            + " io.prometheus.client.. org.snakeyaml.engine.. at.favre.lib..",
        "mock       | io.allsmi.model.. io.allsmi.wire.. io.allsmi.exporter.."
            + " org.snakeyaml.engine.. org.junit.jupiter.api..",
        "fleet      | io.allsmi.model.. io.allsmi.wire.. io.allsmi.insight.."
            + " com.fasterxml.jackson.core.. org.snakeyaml.engine..",
      })
  void aRoomUsesOnlyWhatItMay(String room, String allowed) {
    String own = "io.allsmi." + room + ".. java.. javax.. org.jspecify.. sun.misc..";
    String packages = allowed == null ? own : own + " " + allowed;

    classes()
        .that()
        .resideInAPackage("io.allsmi." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages.split(" "))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "collectors",
        "wire",
        "insight",
        "tui",
        "exporter",
        "mock",
        "fleet",
        "cli"
      })
  void packagesOfARoomDoNotUseEachOtherInCircles(String room) {
    slices().matching("io.allsmi." + room + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"util", "utils", "common", "helper", "helpers", "manager", "impl", "misc"})
  void noPackageIsNamedAfterNothing(String name) {
    noClasses().should().resideInAPackage("io.allsmi.." + name + "..").check(CLASSES);
  }

  @Test
  void onlyTheCommandsWriteToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.allsmi.cli..")
        // These two flush them before the descriptors go elsewhere.
        .and()
        .haveSimpleNameNotEndingWith("ProcessEnd")
        .and()
        .haveSimpleNameNotEndingWith("DivertedOutput")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
