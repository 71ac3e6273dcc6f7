package newswire.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswire.standalone.ChildJvm;
import newswire.standalone.broker.EmbeddedBroker;
import newswire.standalone.broker.FreePort;
import newswire.standalone.database.EmbeddedDatabase;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Invariant 15: each context is the same alone and in standalone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiblingContextsTest {

  private static final String INDEX = "BOOT-INF/classpath.idx";

  @TempDir static Path temp;

  private EmbeddedBroker broker;
  private EmbeddedDatabase database;

  @BeforeAll
  void startBoth() {
    broker =
        EmbeddedBroker.start(temp.resolve("kafka"), Uuid.randomUuid().toString(), FreePort.any());
    database = EmbeddedDatabase.start(temp.resolve("mongo"), "pairing", 0, _ -> {});
  }

  @AfterAll
  void stopBoth() {
    broker.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void aService_hasTheSameBeans_aloneAndInStandalone(Service service) throws Exception {
    Optional<Path> jar = executableJar(service);
    assumeThat(jar)
        .as("%s has no executable jar yet: it is made in the package phase", service)
        .isPresent();
    List<String> alone = alone(service, jar.get());
    assertThat(alone).hasSizeGreaterThan(50);
    assertThat(inStandalone(service)).containsExactlyElementsOf(alone);
  }

  private List<String> inStandalone(Service service) {
    try (ConfigurableApplicationContext context =
        service.start(BeanNames.settings(broker.bootstrapServers(), database.uri()))) {
      return BeanNames.of(context).toList();
    }
  }

  private List<String> alone(Service service, Path jar) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(service.application().getName());
    arguments.add("--spring.config.name=" + service.configName());
    BeanNames.settings(broker.bootstrapServers(), database.uri())
        .forEach((key, value) -> arguments.add("--" + key + "=" + value));
    Process process =
        ChildJvm.builder(
                classPathAlone(service, jar), BeanNames.class, arguments.toArray(String[]::new))
            .start();
    try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
      List<String> beans =
          lines.filter(line -> line.startsWith("bean ")).map(line -> line.substring(5)).toList();
      assertThat(process.waitFor()).isZero();
      return beans;
    }
  }

  /** The entries of this run's class path that the service's own jar holds too, and this test. */
  private static String classPathAlone(Service service, Path jar) throws IOException {
    List<String> names;
    try (var zip = new java.util.zip.ZipFile(jar.toFile());
        var index = zip.getInputStream(zip.getEntry(INDEX))) {
      names =
          new String(index.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceAll("^- \"BOOT-INF/lib/|\"$", ""))
              .toList();
    }
    Stream<String> kept =
        classPath()
            .filter(
                entry ->
                    names.contains(Path.of(entry).getFileName().toString())
                        || isModule(entry, service.configName())
                        || isModule(entry, "article-events")
                        || isModule(entry, "service-support")
                        || entry.endsWith(
                            Path.of("standalone", "target", "test-classes").toString()));
    return String.join(File.pathSeparator, kept.toList());
  }

  private static boolean isModule(String entry, String module) {
    return entry.endsWith(Path.of(module, "target", "classes").toString())
        || Path.of(entry)
            .getFileName()
            .toString()
            .matches(module + "-[0-9][^-]*(-SNAPSHOT)?\\.jar");
  }

  private static Optional<Path> executableJar(Service service) throws IOException {
    Optional<Path> target =
        classPath()
            .filter(entry -> isModule(entry, service.configName()))
            .map(Path::of)
            .map(Path::getParent)
            .findFirst();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target.get())) {
      return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
    }
  }

  private static Stream<String> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }
}
