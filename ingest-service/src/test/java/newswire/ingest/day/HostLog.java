package newswire.ingest.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one host has seen of its visitors, and what it thinks of it. It knows nothing but what came
 * over its sockets, what it answered, and which process has been killed when.
 */
final class HostLog {

  /** Between two requests, in simulated milliseconds. */
  static final long PACE = 1_000;

  /** A process that dies so soon after an answer may not have told anybody of it. */
  private static final long UNTOLD = 60_000;

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  /** What a process has been told by robots.txt. */
  private record Rules(boolean forbids, long delay) {}

  /** A span in which the host was being asked, or was not to be asked. */
  private record Closed(long from, long until) {}

  private final List<Request> requests = new ArrayList<>();
  private final Map<Integer, Rules> rules = new HashMap<>();
  private final List<Closed> closed = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private @Nullable Request wish;
  private final Map<Integer, Integer> robotsFailures = new HashMap<>();
  private long delay;
  private int throttles;
  private int failures;
  private int untold;

  synchronized void arrived(Request request, Map<Integer, Long> killed) {
    Request last = requests.isEmpty() ? null : requests.getLast();
    if (last != null) {
      if (last.isOpen()) {
        violation("two at once: " + last, request);
      } else if (request.arrived - last.ended < paceAfter(last)) {
        violation("too soon: " + last, request);
      }
      Closed span = closed.removeLast();
      closed.add(new Closed(span.from, Math.min(span.until, request.arrived)));
    }
    obeysWish(request, killed);
    obeysRobots(request);
    requests.add(request);
    closed.add(new Closed(request.arrived, Request.NEVER));
  }

  private long paceAfter(Request last) {
    // Between the hops of one visit, and after robots.txt, the pace holds and not the delay.
    return last.isRobots() || last.reply.isRedirect() ? PACE : Math.max(PACE, delay);
  }

  private void obeysWish(Request request, Map<Integer, Long> killed) {
    if (wish == null || request.arrived >= wish.ended + wish.reply.retryAfter()) {
      return;
    }
    Long death = killed.get(wish.process);
    if (death != null && wish.ended >= death - UNTOLD) {
      untold++;
    } else {
      violation("before the Retry-After of: " + wish, request);
    }
    wish = null;
  }

  private void obeysRobots(Request request) {
    if (request.isRobots()) {
      return;
    }
    Rules told = rules.get(request.process);
    if (told == null) {
      violation("without having read robots.txt", request);
    } else if (told.forbids && request.path.startsWith(Sites.FORBIDDEN + "/")) {
      violation("against robots.txt", request);
    }
  }

  synchronized void ended(Request request) {
    long until = request.ended + Math.max(paceAfter(request), pauseAfter(request));
    closed.set(closed.size() - 1, new Closed(request.arrived, until));
  }

  /** For how long it may be left alone for its answer; a tenth of it is jitter. */
  private long pauseAfter(Request request) {
    return (request.isRobots() ? pauseAfterRobots(request) : pauseAfterPage(request)) * 11 / 10;
  }

  /** Each process reads for itself, and keeps off while it could not. */
  private long pauseAfterRobots(Request request) {
    Reply reply = request.reply;
    if (reply.isFailure()) {
      return doubled(MINUTE, robotsFailures.merge(request.process, 1, Integer::sum), HOUR);
    }
    robotsFailures.remove(request.process);
    delay = reply.body().contains("Crawl-delay") ? Sites.CRAWL_DELAY : 0;
    rules.put(request.process, new Rules(reply.body().contains("Disallow"), delay));
    return 0;
  }

  private long pauseAfterPage(Request request) {
    Reply reply = request.reply;
    if (reply.retryAfter() > 0) {
      throttles++;
      wish = request;
      return reply.retryAfter();
    }
    if (reply.isThrottle()) {
      return doubled(MINUTE, ++throttles, 24 * HOUR);
    }
    if (reply.isFailure()) {
      return doubled(MINUTE / 2, ++failures, HOUR);
    }
    throttles = 0;
    failures = 0;
    return 0;
  }

  private static long doubled(long first, int inARow, long most) {
    return Math.min(most, first << Math.min(inARow - 1, 20));
  }

  /** For how much of a time the host might have been asked and was not. */
  synchronized long idle(long from, long to) {
    long busy = 0;
    for (int i = closed.size() - 1; i >= 0 && closed.get(i).until > from; i--) {
      Closed span = closed.get(i);
      busy += Math.max(0, Math.min(span.until, to) - Math.max(span.from, from));
    }
    return to - from - busy;
  }

  private void violation(String what, Request request) {
    violations.add(request + " " + what);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Wishes that died with the process that heard them. */
  synchronized int untold() {
    return untold;
  }
}
