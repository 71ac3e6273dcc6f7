package newswire.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The house rules of design section 1, and invariant 15. */
@AnalyzeClasses(packages = "newswire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "newswire.enrich.page..",
    "newswire.enrich.metadata..",
    "newswire.enrich.override..",
    "newswire.enrich.content..",
    "newswire.enrich.time..",
    "newswire.enrich.attribution..",
    "newswire.enrich.split..",
    "newswire.enrich.standing..",
    "newswire.enrich.language.."
  };

  @ArchTest
  static final ArchRule the_main_flow_knows_no_framework =
      noClasses()
          .that()
          .haveSimpleName("EnrichPipeline")
          .or()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "com.mongodb..",
              "java.net.http..",
              "io.micrometer..",
              "newswire.support..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("newswire.enrich.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule enrich_knows_no_other_service =
      classes()
          .that()
          .resideInAPackage("newswire.enrich..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "newswire.ingest..", "newswire.store..", "newswire.standalone..", "com.mongodb..");

  @ArchTest
  static final ArchRule nothing_reads_the_clock =
      noClasses()
          .that()
          .resideInAPackage("newswire.enrich..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule nothing_asks_for_the_default_locale =
      noClasses()
          .that()
          .resideInAPackage("newswire.enrich..")
          .should()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");

  @ArchTest
  static final ArchRule nothing_is_random =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

  @Test
  void theMainFlow_isReadOnAScreenOrTwo() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/main/java/newswire/enrich/EnrichPipeline.java"));

    assertThat(lines).hasSizeLessThan(150);
  }
}
