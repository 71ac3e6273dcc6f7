package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.standalone.broker.FreePort;
import newswire.standalone.installation.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whatever is wrong: one sentence, a code that is not 0, no stack trace. */
class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "nonsense",
        "enrich",
        "enrich page.html",
        "enrich page.html --url https://a.example/ --observed yesterday",
        "enrich page.html --manifest m.jsonl",
        "up",
        "up --data d --port many",
        "tail --topic gossip",
        "tail --since soon",
        "explain",
        "demo --json"
      })
  void aWrongCommandLine_isOneSentence_andCode2(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertOneSentence();
  }

  @Test
  void aMissingFile_isNamed() {
    String file = temp.resolve("nowhere.html").toString();
    assertThat(run("enrich", file, "--url", "https://a.example/1")).isEqualTo(1);
    assertOneSentence();
    assertThat(err.toString()).contains(file);
  }

  @Test
  void aMissingManifest_isNamed() {
    assertThat(run("enrich", "--manifest", temp.resolve("m.jsonl").toString())).isEqualTo(1);
    assertOneSentence();
  }

  @Test
  void aMissingSourcesFile_isNamed_beforeAnythingStarts() {
    assertThat(run("up", "--data", temp.resolve("d").toString(), "--sources", "/nowhere/s.txt"))
        .isEqualTo(1);
    assertOneSentence();
    assertThat(temp.resolve("d")).doesNotExist();
  }

  @Test
  void aWrongAllow_isNamed() {
    assertThat(run("up", "--data", temp.resolve("d").toString(), "--allow", "all")).isEqualTo(1);
    assertOneSentence();
  }

  @Test
  void aPortInUse_isNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run("up", "--data", temp.resolve("d").toString(), "--port", port)).isEqualTo(1);
      assertOneSentence();
      assertThat(err.toString()).contains("Port " + port + " is in use");
    }
  }

  @Test
  void aFolderOfSomethingElse_isRefused() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "years of work");
    assertThat(run("up", "--data", temp.toString())).isEqualTo(1);
    assertOneSentence();
  }

  @Test
  void aFolderThatAnotherHolds_isNamed() {
    Path folder = temp.resolve("d");
    try (DataFolder _ = DataFolder.open(folder)) {
      assertThat(run("up", "--data", folder.toString())).isEqualTo(1);
      assertOneSentence();
      assertThat(err.toString()).contains("Another process holds", folder.toString());
    }
  }

  @Test
  void aFolderThatCannotBeMade_isNamed_withTheReason() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    String folder = file.resolve("below").toString();
    assertThat(run("up", "--data", folder)).isEqualTo(1);
    assertOneSentence();
    assertThat(err.toString()).contains(folder + " cannot be used (").contains("name one that can");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources.txt  | https://a.example/feed\\nnonsense                       | sources.txt, line 2:",
        "sources.txt  | # nothing but a comment                              | nothing to watch",
        "sources.yaml | sources:\\n  - url: https://a.example/\\n    evry: 1h  | sources.yaml, line 3:",
        "sources.yaml | sources:\\n  - url: [                                | sources.yaml, line 2:",
      })
  void aWrongSourcesFile_isNamedWithItsLine_beforeAnythingStarts(
      String name, String content, String told) throws IOException {
    Path file = Files.writeString(temp.resolve(name), content.replace("\\n", "\n"));
    Path folder = temp.resolve("d");
    assertThat(run("up", "--data", folder.toString(), "--sources", file.toString())).isEqualTo(1);
    assertOneSentence();
    assertThat(err.toString()).contains(told);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aPortInUse_isNamedByTheNewsroomToo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run("newsroom", "--port", port)).isEqualTo(1);
      assertOneSentence();
      assertThat(err.toString()).contains("Port " + port);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "tail", "tail --no-follow", "explain https://a.example/1"})
  void nobodyAtTheOtherEnd_isSaid(String line) {
    String port = Integer.toString(FreePort.any());
    assertThat(run((line + " --port " + port).split(" "))).isEqualTo(1);
    assertOneSentence();
    assertThat(err.toString()).contains("start Newswire, or say where it is with --port");
  }

  @Test
  void version_namesProgramAndJava() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("newswire ").contains("Java 25");
  }

  @Test
  void help_namesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("demo", "up", "enrich", "tail", "explain", "status");
  }

  private int run(String... arguments) {
    CommandLine commandLine =
        NewswireCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private void assertOneSentence() {
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("newswire: ").doesNotContain("\tat ", "Exception", "?.");
    assertThat(err.toString().strip()).endsWith(".").doesNotEndWith("..");
    assertThat(out.toString()).isEmpty();
  }
}
