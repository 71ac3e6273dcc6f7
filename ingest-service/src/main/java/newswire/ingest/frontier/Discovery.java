package newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newswire.events.FeedItem;
import newswire.events.identity.Host;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.identity.WebUrl;
import newswire.ingest.schedule.Schedule;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Adds tasks. When a method returns, what it was given is durable and its hosts are awake. */
public final class Discovery {

  /** How exactly it is remembered when a feed last listed a page. */
  private static final Duration LISTED_WITHIN = Duration.ofHours(1);

  private record Listed(WebUrl url, FeedItem item) {}

  private final TaskBook tasks;
  private final Frontier frontier;
  private final Schedule schedule;

  Discovery(TaskBook tasks, Frontier frontier, Schedule schedule) {
    this.tasks = tasks;
    this.frontier = frontier;
    this.schedule = schedule;
  }

  /** Adds the pages that a feed lists; of those that are known, what the feed says of them. */
  public Found items(PageId feed, List<FeedItem> items) {
    Map<String, Listed> listed = new LinkedHashMap<>();
    int refused = 0;
    for (FeedItem item : items) {
      Optional<WebUrl> url = WebUrl.parse(item.link());
      if (url.isEmpty()) {
        refused++;
      } else {
        listed.putIfAbsent(id(url.get()).value(), new Listed(url.get(), item));
      }
    }
    Map<String, Document> known = tasks.find(listed.keySet());
    Instant now = frontier.now();
    int round = frontier.rounds().current();
    long due = FrontierTime.millis(schedule.whenFound(round, now));
    List<Document> fresh = new ArrayList<>();
    listed.forEach(
        (id, page) -> {
          Document task = known.get(id);
          if (task == null) {
            fresh.add(page(new PageId(id), page, feed, due, round, now));
          } else {
            listAgain(task, page.item, feed, now);
          }
        });
    tasks.insertIfAbsent(fresh);
    for (String host : hostsToWake(fresh, known.values(), now)) {
      frontier.wake(host, due);
    }
    List<PageId> pages = listed.keySet().stream().map(PageId::new).toList();
    return new Found(pages, fresh.size(), refused);
  }

  /** Adds the sitemaps that an index lists, to be polled as it is. */
  public Found sitemaps(List<String> sitemaps) {
    Map<String, WebUrl> listed = new LinkedHashMap<>();
    for (String sitemap : sitemaps) {
      WebUrl.parse(sitemap).ifPresent(url -> listed.putIfAbsent(id(url).value(), url));
    }
    Instant now = frontier.now();
    int round = frontier.rounds().current();
    long due = FrontierTime.millis(schedule.whenFound(round, now));
    Map<String, Document> known = tasks.find(listed.keySet());
    List<Document> fresh = new ArrayList<>();
    listed.forEach(
        (id, url) -> {
          if (!known.containsKey(id)) {
            String host = Host.of(url).value();
            fresh.add(
                TaskDocuments.fresh(
                    new PageId(id), url.toString(), host, TaskKind.SITEMAP, due, round, now));
          }
        });
    tasks.insertIfAbsent(fresh);
    for (String host : hostsToWake(fresh, known.values(), now)) {
      frontier.wake(host, due);
    }
    List<PageId> pages = listed.keySet().stream().map(PageId::new).toList();
    return new Found(pages, fresh.size(), sitemaps.size() - listed.size());
  }

  /** Of the fresh ones, and of those whose finder may have died before it woke their host. */
  private static Set<String> hostsToWake(
      List<Document> fresh, Collection<Document> known, Instant now) {
    Set<String> hosts = new TreeSet<>();
    for (Document task : fresh) {
      hosts.add(task.getString("host"));
    }
    for (Document task : known) {
      boolean neverVisited = TaskDocuments.number(task, "visit", 0) == 0;
      if (neverVisited
          && TaskDocuments.number(task, "due", FrontierTime.NEVER) <= now.toEpochMilli()) {
        hosts.add(task.getString("host"));
      }
    }
    return hosts;
  }

  /** Watches a URL that nobody has put into a category. */
  public Optional<Task> watch(
      String url, @Nullable TaskKind kind, @Nullable Duration interval, @Nullable String name) {
    return watch(url, kind, interval, name, List.of());
  }

  /**
   * Watches a URL from now on. Watching it again changes only what is given.
   *
   * @param kind null: its first answer tells
   * @param interval between visits; null: the schedule decides
   * @param name the operator's; null when there is none
   * @param categories added to those that it has
   * @return the task; empty when {@code url} is no http(s) URL
   */
  public Optional<Task> watch(
      String url,
      @Nullable TaskKind kind,
      @Nullable Duration interval,
      @Nullable String name,
      List<String> categories) {
    Optional<WebUrl> parsed = WebUrl.parse(url);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    PageId id = id(parsed.get());
    String host = Host.of(parsed.get()).value();
    Instant now = frontier.now();
    int round = frontier.rounds().current();
    long due = FrontierTime.millis(schedule.whenFound(round, now));
    Optional<Task> before = tasks.find(id);
    if (before.isEmpty()) {
      tasks.insertIfAbsent(
          List.of(
              TaskDocuments.fresh(
                  id,
                  parsed.get().toString(),
                  host,
                  kind == null ? TaskKind.UNTOLD : kind,
                  due,
                  round,
                  now)));
    }
    Document set = new Document("watched", true).append("rank", TaskDocuments.SOURCE);
    if (kind != null) {
      set.append("kind", kind.name());
    }
    if (interval != null) {
      set.append("overrideMillis", interval.toMillis());
    }
    if (name != null) {
      set.append("name", name);
    }
    tasks.set(id, set);
    tasks.categorize(id, categories);
    if (before.isEmpty() || !before.get().watched()) {
      tasks.dueBy(id, due);
    }
    frontier.wake(host, due);
    return tasks.find(id);
  }

  /**
   * Watches the place that a source has moved to, as it was watched, and with what is remembered of
   * its polls. Nothing to do when the place has the same id: closing the visit respells its URL.
   */
  public void move(Task from, Closing closing) {
    String target = closing.movedTo();
    Optional<PageId> id = target == null ? Optional.empty() : idOf(target);
    if (target == null || id.isEmpty() || id.get().equals(from.id())) {
      return;
    }
    boolean known = tasks.find(id.get()).isPresent();
    watch(target, closing.kind(), from.polls().override(), from.name(), from.categories());
    if (!known) {
      tasks.set(id.get(), PollDocuments.write(closing.polls(), closing.feed()));
    }
  }

  /** The id of the page that a URL names; empty when it is no http(s) URL. */
  public static Optional<PageId> idOf(String url) {
    return WebUrl.parse(url).map(Discovery::id);
  }

  private static Document page(
      PageId id, Listed page, PageId feed, long due, int round, Instant now) {
    return TaskDocuments.fresh(
            id, page.url.toString(), Host.of(page.url).value(), TaskKind.PAGE, due, round, now)
        .append("items", new Document(feed.value(), AnnouncedItems.write(page.item)));
  }

  private void listAgain(Document task, FeedItem item, PageId feed, Instant now) {
    Document items = task.get("items", new Document());
    String json = AnnouncedItems.write(item);
    Document set = new Document();
    boolean room = items.containsKey(feed.value()) || items.size() < AnnouncedItems.MOST_FEEDS;
    if (room && !json.equals(items.getString(feed.value()))) {
      set.append("items." + feed.value(), json);
    }
    Instant listed = Instant.ofEpochMilli(TaskDocuments.number(task, "listed", 0));
    if (listed.plus(LISTED_WITHIN).isBefore(now)) {
      set.append("listed", now.toEpochMilli());
    }
    if (!set.isEmpty()) {
      tasks.set(new PageId(task.getString("_id")), set);
    }
  }

  private static PageId id(WebUrl url) {
    return PageId.of(UrlCanonicalizer.canonicalize(url));
  }
}
