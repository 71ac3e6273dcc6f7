package newswire.store.change;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import newswire.store.document.StoreDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is made once with the article database and never changes: its epoch, and the key that signs
 * its cursors. Whichever process comes first makes it; all read the same.
 */
public final class Birth {

  private static final String ID = "birth";
  private static final int DUPLICATE_KEY = 11000;
  private static final int KEY_BYTES = 32;

  private final StoreDatabase database;
  private final InstantSource clock;
  private volatile @Nullable Document certificate;

  public Birth(StoreDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** When the article database was made, in milliseconds since 1970. */
  public long epoch() {
    return certificate().get("epoch", Number.class).longValue();
  }

  /** The secret that signs cursors. */
  public byte[] cursorKey() {
    return Base64.getDecoder().decode(certificate().getString("cursorKey"));
  }

  private Document certificate() {
    Document known = certificate;
    if (known == null) {
      known = read();
      if (known == null) {
        make();
        known = read();
      }
      if (known == null) {
        throw new IllegalStateException("the article database lost its epoch");
      }
      certificate = known;
    }
    return known;
  }

  private @Nullable Document read() {
    return database.birth().find(new Document("_id", ID)).first();
  }

  private void make() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Document made =
        new Document("_id", ID)
            .append("epoch", clock.instant().toEpochMilli())
            .append("cursorKey", Base64.getEncoder().encodeToString(key));
    try {
      database.birth().insertOne(made);
    } catch (DuplicateKeyException e) {
      // Another process was quicker.
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
