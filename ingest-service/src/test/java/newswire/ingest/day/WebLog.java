package newswire.ingest.day;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What all hosts have seen. */
final class WebLog implements FakeWeb.Witness {

  private final Map<String, HostLog> hosts = new ConcurrentHashMap<>();
  private final Map<Integer, Long> killed = new ConcurrentHashMap<>();

  @Override
  public void arrived(Request request) {
    of(request.host).arrived(request, killed);
  }

  @Override
  public void ended(Request request) {
    of(request.host).ended(request);
  }

  /** Takes note, beforehand, that a process is killed. */
  void killed(int process, long moment) {
    killed.put(process, moment);
  }

  HostLog of(String host) {
    return hosts.computeIfAbsent(host, _ -> new HostLog());
  }

  Stream<Request> requests() {
    return hosts.values().stream().flatMap(host -> host.requests().stream());
  }

  List<String> violations() {
    return hosts.values().stream().flatMap(host -> host.violations().stream()).toList();
  }

  int untold() {
    return hosts.values().stream().mapToInt(HostLog::untold).sum();
  }
}
