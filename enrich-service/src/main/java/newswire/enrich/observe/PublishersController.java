package newswire.enrich.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells what each publisher's pages lack. */
@RestController
class PublishersController {

  private static final int MOST = 1_000;

  private final PageCounts counts;

  PublishersController(PageCounts counts) {
    this.counts = counts;
  }

  /**
   * Publishers by name, a page of them.
   *
   * @param after the last name of the page before; empty for the first page
   * @param drifting true for those alone whose pages seem to have changed
   * @param limit 1 to 1,000; 400 for any other
   */
  @GetMapping("/api/v1/publishers")
  Publishers publishers(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "false") boolean drifting,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "limit has to be between 1 and " + MOST);
    }
    List<PublisherStatus> page = counts.publishers().after(after, drifting, limit);
    return new Publishers(page, page.size() < limit ? null : page.getLast().site());
  }

  /**
   * A page of publishers.
   *
   * @param next what to ask for as {@code after} next; null after the last page
   */
  record Publishers(List<PublisherStatus> publishers, @Nullable String next) {}
}
