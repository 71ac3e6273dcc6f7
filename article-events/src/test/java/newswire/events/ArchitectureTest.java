package newswire.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The house rules of the contract. */
@AnalyzeClasses(packages = "newswire.events", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theContract_needsTheJdkKafkasClientsAndJacksonOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "newswire.events..",
              "java..",
              "org.apache.kafka.clients..",
              "org.apache.kafka.common..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("newswire.events.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule identity_standsAlone =
      noClasses()
          .that()
          .resideInAPackage("newswire.events.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newswire.events", "newswire.events.article..", "newswire.events.kafka..");

  @ArchTest
  static final ArchRule time_isGiven =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);
}
