package newswire.events.kafka;

import newswire.events.testing.TestBroker;

/** The contract on a real broker in this JVM. */
class EmbeddedKafkaTest extends KafkaContractSuite {

  @Override
  String bootstrapServers() {
    return TestBroker.shared().bootstrapServers();
  }
}
