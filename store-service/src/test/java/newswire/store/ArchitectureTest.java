package newswire.store;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The house rules of the store. */
@AnalyzeClasses(packages = "newswire.store", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule mainFlow_knowsNoFrameworkTypes =
      noClasses()
          .that()
          .haveSimpleName("StorePipeline")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "com.mongodb..",
              "org.bson..",
              "jakarta.servlet..",
              "java.net.http..");

  @ArchTest
  static final ArchRule store_sharesOnlyTheContractAndTheSupport =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "newswire.ingest..", "newswire.enrich..", "newswire.standalone..");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("newswire.store.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule time_comesFromAnInjectedClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nothing_dependsOnTheMachinesZoneOrLocale =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");

  @Test
  void mainFlow_isReadAtOnce() throws IOException {
    Path pipeline = Path.of("src/main/java/newswire/store/StorePipeline.java");
    assertThat(Files.readAllLines(pipeline)).hasSizeLessThan(150);
  }
}
