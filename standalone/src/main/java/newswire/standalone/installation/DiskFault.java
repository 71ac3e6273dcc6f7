package newswire.standalone.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why the disk refused, where Java's message is only the file's name. */
public final class DiskFault {

  private DiskFault() {}

  /** A few words without a full stop, for the end of a sentence. */
  public static String of(Exception failure) {
    return switch (failure) {
      case UncheckedIOException unchecked when unchecked.getCause() instanceof IOException cause ->
          of(cause);
      case AccessDeniedException _ -> "access denied";
      case NoSuchFileException _ -> "no folder can be made there";
      case FileSystemException refused when refused.getReason() != null -> refused.getReason();
      case FileSystemException refused -> refused.getClass().getSimpleName();
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
