package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Invariant 2 across processes: the same pages give the same bytes in JVMs of another zone, locale,
 * charset, number of threads, collector, compiler and, where one is found beside this one, make.
 * {@code -Pproof -Dtest=OtherJvmTest} takes a thousand pages; {@code -Dcorpus=} and {@code -Dseed=}
 * give others.
 */
class OtherJvmTest {

  private static final long SEED = Long.getLong("seed", 20261124);
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @Test
  void pages_giveTheSameBytes_inAnotherJvm() throws Exception {
    compare(
        200,
        Map.of(
            "one thread",
            List.of("1", "-Duser.timezone=UTC", "-Duser.language=en"),
            "quick compiler, Tongan time, Turkish, Latin-1",
            List.of(
                "4",
                "-Duser.timezone=Pacific/Tongatapu",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:TieredStopAtLevel=1")));
  }

  @Test
  @Tag("proof")
  void aThousandPages_giveTheSameBytes_inEveryOtherJvm() throws Exception {
    Map<String, List<String>> others = new LinkedHashMap<>();
    others.put("one thread", List.of("1", "-Duser.timezone=UTC", "-Duser.language=en"));
    others.put(
        "eight threads, Newfoundland, Arabic of Saudi Arabia",
        List.of(
            "8",
            "-Duser.timezone=America/St_Johns",
            "-Duser.language=ar",
            "-Duser.country=SA",
            "-XX:+UseParallelGC"));
    others.put(
        "quick compiler, Kiribati, Turkish, Latin-1",
        List.of(
            "2",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders"));
    others.put(
        "no compiler, Kathmandu, Thai",
        List.of("2", "-Duser.timezone=Asia/Kathmandu", "-Duser.language=th", "-Xint"));
    compare(1_000, others);
  }

  private static void compare(int pages, Map<String, List<String>> settings) throws Exception {
    Map<String, List<String>> digests = new LinkedHashMap<>();
    for (var setting : settings.entrySet()) {
      digests.put(setting.getKey(), run(HOME, pages, setting.getValue()));
    }
    for (Path other : otherHomes()) {
      digests.put(other.toString(), run(other, pages, List.of("2", "-Duser.timezone=Asia/Tokyo")));
    }
    System.out.printf(
        "%d pages of %s, seed %d, in %d JVMs: %s%n",
        pages, PageCorpus.name(), SEED, digests.size(), digests.keySet());
    List<String> first = digests.values().iterator().next();
    assertThat(first).hasSize(pages);
    digests.forEach((name, all) -> assertThat(all).as(name).isEqualTo(first));
  }

  /** Other JDKs of at least this release beside this one. */
  private static List<Path> otherHomes() throws IOException {
    try (Stream<Path> homes = Files.list(HOME.resolveSibling("."))) {
      return homes
          .filter(home -> !Files.isSymbolicLink(home) && isYoungEnough(home))
          .filter(home -> !home.normalize().equals(HOME.normalize()))
          .toList();
    }
  }

  private static boolean isYoungEnough(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("^JAVA_VERSION=\"(\\d+).*$", "$1"))
          .anyMatch(release -> Integer.parseInt(release) >= Runtime.version().feature());
    } catch (IOException | NumberFormatException noJdk) {
      return false;
    }
  }

  /** The setting's first word is the number of threads, the others are flags. */
  private static List<String> run(Path home, int pages, List<String> setting) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(setting.subList(1, setting.size()));
    command.addAll(List.of("-Xmx1g", "-Dcorpus=" + System.getProperty("corpus", "")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EnrichedElsewhere.class.getName(), "" + pages, "" + SEED));
    command.add(setting.getFirst());
    File err = File.createTempFile("other-jvm", ".err");
    Process process = new ProcessBuilder(command).redirectError(err).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assertThat(code).as("exit of " + command + ": " + Files.readString(err.toPath())).isZero();
    Files.delete(err.toPath());
    return printed.lines().filter(line -> line.startsWith("page ")).toList();
  }
}
