package newswire.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

@AnalyzeClasses(packages = "newswire.support", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("newswire.support.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule support_knowsNothingOfTheNews =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newswire.events.article..",
              "newswire.events.identity..",
              "newswire.ingest..",
              "newswire.enrich..",
              "newswire.store..",
              "newswire.standalone..");

  @ArchTest
  static final ArchRule time_comesFromOneClock =
      noClasses()
          .that()
          .haveNameNotMatching(".*MillisClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault");
}
