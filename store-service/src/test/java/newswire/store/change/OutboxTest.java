package newswire.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.events.ArticleChanged.Type;
import newswire.events.testing.SampleEvents;
import newswire.store.Samples;
import org.junit.jupiter.api.Test;

/** What is told of a change, and when. */
class OutboxTest {

  private static final Instant FIRST = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(60);
  private static final View HIDDEN = new View.Hidden();

  private static View shown(String text) {
    return new View.Shown(SampleEvents.article(Samples.own(Samples.OWN, 0, text)));
  }

  private static Outbox step(Outbox outbox, View before, View now, Instant at) {
    return outbox.after(before, now, Cause.NONE, at);
  }

  private static Type type(Outbox outbox) {
    Outbox.Entry last = outbox.last();
    assertThat(last).isNotNull();
    return last == null ? Type.CREATED : last.type();
  }

  @Test
  void sameView_isNoChange() {
    Outbox created = step(Outbox.NEW, HIDDEN, shown("a"), FIRST);
    assertThat(step(created, shown("a"), shown("a"), LATER)).isSameAs(created);
    assertThat(step(Outbox.NEW, HIDDEN, HIDDEN, FIRST)).isSameAs(Outbox.NEW);
  }

  @Test
  void types_followWhatAReaderSees() {
    Outbox created = step(Outbox.NEW, HIDDEN, shown("a"), FIRST).published(1);
    assertThat(type(created)).isEqualTo(Type.CREATED);
    Outbox updated = step(created, shown("a"), shown("b"), LATER).published(2);
    assertThat(type(updated)).isEqualTo(Type.UPDATED);
    View elsewhere = new View.MergedInto(Samples.article("https://other.example/x"));
    Outbox merged = step(updated, shown("b"), elsewhere, LATER).published(3);
    assertThat(type(merged)).isEqualTo(Type.MERGED);
    Outbox back = step(merged, elsewhere, shown("b"), LATER).published(4);
    assertThat(type(back)).isEqualTo(Type.CREATED);
    Outbox gone = step(back, shown("b"), HIDDEN, LATER);
    assertThat(type(gone)).isEqualTo(Type.WITHDRAWN);
    assertThat(gone.sequence()).isEqualTo(5);
  }

  @Test
  void unpublishedCreation_isStillACreation_afterAnUpdate() {
    Outbox created = step(Outbox.NEW, HIDDEN, shown("a"), FIRST);
    Outbox updated = step(created, shown("a"), shown("b"), LATER);
    assertThat(type(updated)).isEqualTo(Type.CREATED);
    assertThat(updated.pendingSince()).isEqualTo(FIRST);
  }

  @Test
  void unpublishedUpdate_tellsItsFieldsWithTheNextOne() {
    Outbox created = step(Outbox.NEW, HIDDEN, shown("a"), FIRST).published(1);
    Outbox first = step(created, shown("a"), shown("b"), LATER);
    Outbox second = step(first, shown("b"), shown("c"), LATER);
    assertThat(second.sequence()).isEqualTo(3);
    Outbox.Entry last = second.last();
    assertThat(last == null ? null : last.changed())
        .containsExactly("contentHash", "text", "versionId");
  }

  @Test
  void acknowledgementOfAnEarlierChange_leavesTheLaterOnePending() {
    Outbox created = step(Outbox.NEW, HIDDEN, shown("a"), FIRST);
    Outbox updated = step(created, shown("a"), shown("b"), LATER);
    Outbox marked = updated.published(1);
    assertThat(marked.isPending()).isTrue();
    assertThat(marked.pendingSince()).isEqualTo(FIRST);
    assertThat(marked.published(2).pendingSince()).isNull();
    assertThat(marked.published(2).published(1).publishedSequence()).isEqualTo(2);
  }
}
