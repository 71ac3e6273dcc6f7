package newswire.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.ingest.watchlist.WatchlistException;
import newswire.ingest.watchlist.WatchlistFile;
import newswire.standalone.installation.Ports;
import newswire.standalone.installation.UserError;
import newswire.support.address.AllowedAddress;
import org.jspecify.annotations.Nullable;

/** Checks what {@code up} and {@code demo} are told before anything starts. */
final class InstallationOptions {

  private static final int LAST_FIRST_PORT = 65_532;

  private InstallationOptions() {}

  static Ports ports(int first) {
    if (first < 1 || first > LAST_FIRST_PORT) {
      throw new UserError(
          "--port %d is out of range: four ports are used, so 1 to %d."
              .formatted(first, LAST_FIRST_PORT));
    }
    return Ports.from(first);
  }

  static @Nullable Path sources(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    if (Files.exists(file) && !Files.isReadable(file)) {
      throw new UserError("The file " + file + " may not be read: allow it, or name another.");
    }
    try {
      WatchlistFile.read(file);
    } catch (WatchlistException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
    return file.toAbsolutePath();
  }

  static List<String> allow(List<String> entries) {
    for (String entry : entries) {
      try {
        AllowedAddress.parse(entry);
      } catch (IllegalArgumentException e) {
        throw new UserError("--allow: " + e.getMessage(), e);
      }
    }
    return entries;
  }
}
