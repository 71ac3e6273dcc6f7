package newswire.store.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.identity.PageId;
import newswire.store.page.VisitKey;

/**
 * Which visits an article remembers: of its own page the first 8 and the last 24, of other pages
 * each one's last visit, of the 32 pages whose id has the least SHA-256.
 *
 * <p>The choice looks only at what no extractor can change (page, visit, whether the page is the
 * article's own). Dropping "the least trusted" instead would make the order of arrival matter: what
 * was dropped might have counted after a later verdict.
 */
final class KeptVisits {

  static final int FIRST_OF_OWN = 8;
  static final int LAST_OF_OWN = 24;
  static final int OTHER_PAGES = 32;

  private static final Comparator<VisitKey> BY_VISIT =
      Comparator.comparingLong(VisitKey::visit).thenComparing(VisitKey::page);

  private KeptVisits() {}

  static SortedMap<VisitKey, Appearance> of(SortedMap<VisitKey, Appearance> all) {
    SortedMap<VisitKey, Appearance> kept = new TreeMap<>(all);
    Set<VisitKey> keys = new HashSet<>(ofOwn(all));
    keys.addAll(ofOthers(all));
    kept.keySet().retainAll(keys);
    return kept;
  }

  /** Pages that were found gone: as many as other pages are kept, by the same rule. */
  static SortedMap<PageId, Long> ofGone(SortedMap<PageId, Long> all) {
    if (all.size() <= OTHER_PAGES) {
      return all;
    }
    SortedMap<PageId, Long> kept = new TreeMap<>(all);
    kept.keySet()
        .retainAll(
            all.keySet().stream()
                .sorted(Comparator.comparing(KeptVisits::sha256))
                .limit(OTHER_PAGES)
                .toList());
    return kept;
  }

  private static List<VisitKey> ofOwn(SortedMap<VisitKey, Appearance> all) {
    List<VisitKey> own =
        all.entrySet().stream()
            .filter(visit -> visit.getValue().own())
            .map(Map.Entry::getKey)
            .sorted(BY_VISIT)
            .toList();
    if (own.size() <= FIRST_OF_OWN + LAST_OF_OWN) {
      return own;
    }
    List<VisitKey> kept = new ArrayList<>(own.subList(0, FIRST_OF_OWN));
    kept.addAll(own.subList(own.size() - LAST_OF_OWN, own.size()));
    return kept;
  }

  private static List<VisitKey> ofOthers(SortedMap<VisitKey, Appearance> all) {
    TreeMap<PageId, VisitKey> lastOf = new TreeMap<>();
    all.forEach(
        (key, appearance) -> {
          if (!appearance.own()) {
            lastOf.merge(key.page(), key, (a, b) -> a.visit() >= b.visit() ? a : b);
          }
        });
    if (lastOf.size() <= OTHER_PAGES) {
      return List.copyOf(lastOf.values());
    }
    return lastOf.values().stream()
        .sorted(Comparator.comparing(key -> sha256(key.page())))
        .limit(OTHER_PAGES)
        .toList();
  }

  private static String sha256(PageId page) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(page.value().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
