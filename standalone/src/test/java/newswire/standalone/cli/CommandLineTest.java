package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    java.nio.file.Files.writeString(temp.resolve("thesis.txt"), "years of work");
    assertThat(run("up", "--data", temp.toString())).isEqualTo(1);
    assertOneSentence();
  }

  @Test
  void nobodyAtTheOtherEnd_isSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String port = Integer.toString(Math.min(free, 65_000));
    assertThat(run("status", "--port", port)).isEqualTo(1);
    assertOneSentence();
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
    assertThat(err.toString()).startsWith("newswire: ").doesNotContain("\tat ", "Exception");
  }
}
