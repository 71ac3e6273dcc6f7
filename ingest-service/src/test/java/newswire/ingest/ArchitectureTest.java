package newswire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Design, section 1, for this service. */
@AnalyzeClasses(packages = "newswire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theMainFlow_knowsNoFramework =
      noClasses()
          .that()
          .haveSimpleName("IngestPipeline")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "org.apache.hc..",
              "java.net.http..",
              "com.mongodb..",
              "org.bson..");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("newswire.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule features_doNotKnowTheMainFlow =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("newswire.ingest");

  @ArchTest
  static final ArchRule services_shareTheContractAndTheSupportOnly =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.enrich..", "newswire.store..", "newswire.standalone..");

  @ArchTest
  static final ArchRule time_comesFromAnInjectedClock =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule noDefaultZoneOrLocale =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class);

  @ArchTest
  static final ArchRule names_spellTheOperation =
      classes()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info)$");

  @Test
  void theMainFlow_isReadAtOneSitting() throws IOException {
    Path pipeline = Path.of("src/main/java/newswire/ingest/IngestPipeline.java");
    assertThat(Files.readAllLines(pipeline)).hasSizeLessThan(150);
  }
}
