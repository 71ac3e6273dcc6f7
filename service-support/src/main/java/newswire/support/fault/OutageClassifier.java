package newswire.support.fault;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells an outage (socket, timeout, election, overload, no permission: no record's fault) from an
 * unknown error. When in doubt it says "unknown", which the canary then decides.
 */
public final class OutageClassifier {

  private static final int DEEPEST_CAUSE = 32;

  // spec: https://www.mongodb.com/docs/manual/reference/error-codes/
  private static final Set<Integer> MONGO_CODES =
      Set.of(
          6, // HostUnreachable
          7, // HostNotFound
          13, // Unauthorized
          18, // AuthenticationFailed
          24, // LockTimeout
          46, // LockBusy
          50, // MaxTimeMSExpired
          63, // StaleShardVersion
          64, // WriteConcernTimeout
          70, // ShardNotFound
          79, // UnknownReplWriteConcern
          89, // NetworkTimeout
          91, // ShutdownInProgress
          100, // UnsatisfiableWriteConcern
          112, // WriteConflict
          133, // FailedToSatisfyReadPreference
          134, // ReadConcernMajorityNotAvailableYet
          150, // StaleEpoch
          189, // PrimarySteppedDown
          202, // NetworkInterfaceExceededTimeLimit
          262, // ExceededTimeLimit
          317, // ConnectionPoolExpired
          365, // TemporarilyUnavailable
          462, // IngressRequestRateLimitExceeded
          9001, // SocketException
          10_058, // NotPrimaryOrSecondary, before 4.4
          10_107, // NotWritablePrimary
          11_600, // InterruptedAtShutdown
          11_602, // InterruptedDueToReplStateChange
          13_388, // StaleConfig
          13_435, // NotPrimaryNoSecondaryOk
          13_436, // NotPrimaryOrSecondary
          14_031, // OutOfDiskSpace
          16_500); // throttled, by services that speak MongoDB's protocol

  private static final Set<String> MONGO_LABELS =
      Set.of(
          "RetryableWriteError",
          "RetryableError",
          "SystemOverloadedError",
          "TransientTransactionError",
          "NetworkError");

  private OutageClassifier() {}

  /** Whether the failure, or anything that caused it, is an outage. */
  public static boolean isOutage(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (isOutageItself(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOutageItself(Throwable failure) {
    return switch (failure) {
      case OutageException _ -> true;
      case MongoException mongo -> isMongoOutage(mongo);
      case RetriableException _,
          AuthenticationException _,
          AuthorizationException _,
          InterruptException _,
          OutOfOrderSequenceException _,
          ProducerFencedException _,
          UnsupportedVersionException _ ->
          true;
      case SocketException _,
          InterruptedIOException _,
          UnknownHostException _,
          ClosedChannelException _,
          TimeoutException _,
          InterruptedException _,
          RejectedExecutionException _ ->
          true;
      default -> false;
    };
  }

  private static boolean isMongoOutage(MongoException failure) {
    return switch (failure) {
      case MongoSocketException _,
          MongoTimeoutException _,
          MongoInterruptedException _,
          MongoExecutionTimeoutException _,
          MongoSecurityException _,
          MongoServerUnavailableException _,
          MongoConnectionPoolClearedException _,
          MongoWriteConcernException _ ->
          true;
      case MongoBulkWriteException bulk ->
          bulk.getWriteConcernError() != null
              || bulk.getWriteErrors().stream()
                  .anyMatch(error -> MONGO_CODES.contains(error.getCode()))
              || hasOutageLabel(bulk);
      default -> MONGO_CODES.contains(failure.getCode()) || hasOutageLabel(failure);
    };
  }

  private static boolean hasOutageLabel(MongoException failure) {
    return MONGO_LABELS.stream().anyMatch(failure::hasErrorLabel);
  }

  /** The first of the failure and its causes that must end the process; null when none must. */
  static @Nullable VirtualMachineError fatal(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof OutOfMemoryError || cause instanceof InternalError) {
        return (VirtualMachineError) cause;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
