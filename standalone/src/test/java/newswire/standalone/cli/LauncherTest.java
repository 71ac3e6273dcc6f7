package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./newswire} on a machine that lacks what it needs. */
class LauncherTest {

  private static final List<String> TOOLS = List.of("bash", "dirname", "readlink", "grep");

  @TempDir Path temp;

  @Test
  void withoutAJdk25_itIsSaidInOneSentence_beforeAnythingIsBuilt() throws Exception {
    Process process = launcher("--version").start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err)
        .isEqualTo("newswire: no JDK 25 was found; install one, or point JAVA_HOME to it.\n");
    assertThat(out).isEmpty();
    assertThat(temp.resolve(".newswire")).doesNotExist();
  }

  /** The script with its usual places of JDKs emptied, and a path that holds only its tools. */
  private ProcessBuilder launcher(String... arguments) throws IOException {
    Path script = temp.resolve("newswire");
    Files.writeString(
        script,
        Files.readString(Path.of("../newswire"))
            .replaceFirst("(?s)(for home in \"[^\"]*\").*?; do", "$1; do"));
    Path tools = Files.createDirectory(temp.resolve("bin"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
    List<String> command = new ArrayList<>(List.of(find("bash").toString()));
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    return builder;
  }

  private static Path find(String tool) {
    return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
