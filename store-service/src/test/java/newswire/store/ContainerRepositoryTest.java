package newswire.store;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a real MongoDB; without Docker it is skipped, and the report says why. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerRepositoryTest extends RepositoryContract {

  @Container private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0.12");

  @Override
  String uri() {
    return MONGO.getConnectionString();
  }
}
