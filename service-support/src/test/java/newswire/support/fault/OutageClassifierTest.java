package newswire.support.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageClassifierTest {

  private static final ServerAddress SERVER = new ServerAddress("db.example");

  static Stream<Throwable> outages() {
    return Stream.of(
        new ConnectException("refused"),
        new SocketTimeoutException("read"),
        new MongoTimeoutException("no server"),
        new MongoSocketReadException("reset", SERVER),
        new MongoException(10_107, "not primary"),
        command(189),
        command(91),
        command(462),
        bulk(11_600),
        new TimeoutException("expired"),
        new NotEnoughReplicasException("isr"),
        new TopicAuthorizationException("no"),
        new OutageException("down", new IllegalStateException()),
        new CompletionException(new IllegalStateException(new TimeoutException("deep"))));
  }

  static Stream<Throwable> others() {
    return Stream.of(
        new IllegalStateException("bug"),
        new NullPointerException(),
        new StackOverflowError(),
        new RecordTooLargeException("big"),
        command(121),
        bulk(121),
        bulk(11_000),
        new MongoException(17_280, "key too long"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void whatIsNoRecordsFault_isAnOutage(Throwable failure) {
    assertThat(OutageClassifier.isOutage(failure)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatMayBeARecordsFault_isNotAnOutage(Throwable failure) {
    assertThat(OutageClassifier.isOutage(failure)).isFalse();
  }

  private static MongoCommandException command(int code) {
    return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
  }

  private static MongoBulkWriteException bulk(int code) {
    BulkWriteError error =
        new BulkWriteError(
            new WriteError(code, "no", new BsonDocument()).getCode(), "no", new BsonDocument(), 0);
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), List.of(error), null, SERVER, Set.of());
  }
}
