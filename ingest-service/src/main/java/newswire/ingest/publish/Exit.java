package newswire.ingest.publish;

import java.util.List;
import java.util.Locale;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageAnnounced;
import newswire.events.PageFetched;

/** How a visit leaves ingest: by exactly one of these. */
public sealed interface Exit {

  /** The names of all exits, for whoever counts them. */
  List<String> NAMES = List.of("page", "announced", "missed", "unchanged", "read");

  /** One of {@link #NAMES}. */
  String name();

  /** The page was had. */
  record Page(PageFetched page) implements Exit {
    @Override
    public String name() {
      return "page";
    }
  }

  /** The page could not be had, but a feed told of it. */
  record Announced(PageAnnounced page) implements Exit {
    @Override
    public String name() {
      return "announced";
    }
  }

  /**
   * Nothing to work on: missed, unchanged, or a feed that was read.
   *
   * @param events what the poll told of its feed; published before the outcome
   */
  record Ended(Outcome outcome, List<Outcome> events) implements Exit {

    /** The end of a visit that told nothing of a feed. */
    public Ended(Outcome outcome) {
      this(outcome, List.of());
    }

    public Ended {
      events = List.copyOf(events);
      if (events.stream().anyMatch(event -> event.kind().scope() != OutcomeKind.Scope.FEED)) {
        throw new IllegalArgumentException("not a feed's event: " + events);
      }
      if (outcome.kind() != OutcomeKind.MISSED
          && outcome.kind() != OutcomeKind.UNCHANGED
          && outcome.kind() != OutcomeKind.READ) {
        throw new IllegalArgumentException("not an exit of ingest's: " + outcome.kind());
      }
    }

    @Override
    public String name() {
      return outcome.kind().name().toLowerCase(Locale.ROOT);
    }
  }
}
