package newswire.support;

import com.mongodb.client.MongoClient;
import newswire.support.health.MongoPingHealth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service that keeps something in MongoDB imports besides {@link SupportConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class MongoSupportConfiguration {

  @Bean
  MongoPingHealth databaseHealthIndicator(MongoClient client) {
    return new MongoPingHealth(client);
  }
}
