package newswire.standalone.installation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends every log line to a file, for the terminal shows only the product's own output. Without a
 * folder nothing is logged.
 */
public final class LogFiles extends ContextAwareBase implements Configurator {

  private static final String FOLDER = "newswire.standalone.logs";
  private static final String PATTERN = "%d{ISO8601} %-5level [%thread] %logger{36} - %msg%n";

  /** Made by Logback, by its service loader. */
  public LogFiles() {}

  /** Logs into {@code folder} from now on; call it before anything logs. */
  static void into(Path folder) {
    System.setProperty(FOLDER, folder.toString());
    // Spring Boot would set Logback up anew for each of the three contexts.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Tomcat logs by java.util.logging, which would speak on the terminal.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Some class may have asked for its logger already, when nothing was to be logged yet.
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      LogFiles files = new LogFiles();
      files.setContext(context);
      files.configure(context);
    }
    LoggerFactory.getLogger(LogFiles.class).info("Newswire starts");
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      root.setLevel(Level.OFF);
      return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
    root.setLevel(Level.WARN);
    context.getLogger("newswire").setLevel(Level.INFO);
    context.getLogger("org.springframework.boot").setLevel(Level.INFO);
    // It warns of every secondary index, which it has no need of at its size.
    context.getLogger("de.bwaldvogel.mongo").setLevel(Level.ERROR);
    // A reader without a group that stops in time is no news.
    context.getLogger("org.apache.kafka.clients.consumer.internals").setLevel(Level.ERROR);
    root.addAppender(rollingFile(context, folder));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> rollingFile(
      LoggerContext context, String folder) {
    String file = Path.of(folder, "newswire.log").toString();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file);

    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    appender.setEncoder(encoder);

    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMaxIndex(4);
    rolling.start();
    appender.setRollingPolicy(rolling);

    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf("10MB"));
    size.start();
    appender.setTriggeringPolicy(size);
    appender.start();
    return appender;
  }
}
