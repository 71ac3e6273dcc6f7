package newswire.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** Holds all modules to the house rules; the services' own tests hold what is theirs alone. */
@AnalyzeClasses(packages = "newswire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ingest_touchesNoOtherService =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.enrich..", "newswire.store..", "newswire.standalone..");

  @ArchTest
  static final ArchRule enrich_touchesNoOtherService =
      noClasses()
          .that()
          .resideInAPackage("newswire.enrich..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.ingest..", "newswire.store..", "newswire.standalone..");

  @ArchTest
  static final ArchRule store_touchesNoOtherService =
      noClasses()
          .that()
          .resideInAPackage("newswire.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.ingest..", "newswire.enrich..", "newswire.standalone..");

  @ArchTest
  static final ArchRule support_knowsNoService =
      noClasses()
          .that()
          .resideInAPackage("newswire.support..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newswire.ingest..",
              "newswire.enrich..",
              "newswire.store..",
              "newswire.standalone..");

  @ArchTest
  static final ArchRule theContract_knowsNobody_andNoSpring =
      noClasses()
          .that()
          .resideInAPackage("newswire.events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newswire.support..",
              "newswire.ingest..",
              "newswire.enrich..",
              "newswire.store..",
              "newswire.standalone..",
              "org.springframework..");

  @ArchTest
  static final ArchRule onlyTheServices_useSpringsContext_inStandalone =
      noClasses()
          .that()
          .resideInAPackage("newswire.standalone..")
          .and()
          .resideOutsideOfPackage("newswire.standalone.installation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.boot..", "org.springframework.context..");

  @ArchTest
  static final ArchRule packagesOfStandalone_haveNoCycles =
      slices().matching("newswire.standalone.(**)").should().beFreeOfCycles();

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
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault");
}
