package newswire.store;

import newswire.events.Outcome;
import newswire.store.change.Cause;

/** An {@code enriched} or {@code rejected} outcome, with what travels on from its record. */
public record Judgement(Outcome outcome, Cause cause) {}
