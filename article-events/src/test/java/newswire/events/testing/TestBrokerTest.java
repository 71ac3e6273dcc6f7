package newswire.events.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class TestBrokerTest {

  @Test
  void aSharedBroker_hasTheContractsTopics() throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestBroker.shared().bootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .contains("newswire.pages.v1", "newswire.outcomes.v1-dlt");
    }
  }
}
