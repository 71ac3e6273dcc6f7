package newswire.support.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether MongoDB answers a ping; Spring's own indicator says "hello", which not every server
 * knows.
 */
public record MongoPingHealth(MongoClient client) implements HealthIndicator {

  private static final long TIMEOUT_SECONDS = 2;

  @Override
  public Health health() {
    try {
      client
          .withTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
          .getDatabase("admin")
          .runCommand(new Document("ping", 1));
      return Health.up().build();
    } catch (MongoException e) {
      return Health.down(e).build();
    }
  }
}
