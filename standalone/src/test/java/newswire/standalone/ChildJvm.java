package newswire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class in a JVM of its own, on the class path of the test run. */
public final class ChildJvm {

  private ChildJvm() {}

  /** The started process; its standard error goes to the test's. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return builder(System.getProperty("java.class.path"), main, arguments).start();
  }

  /** A process builder for {@code main} on {@code classPath}. */
  public static ProcessBuilder builder(String classPath, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
