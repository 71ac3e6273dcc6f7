package newswire.store;

import newswire.events.Outcome;
import newswire.store.change.Cause;

/** A {@code missed} outcome whose page is gone, with what travels on from its record. */
public record Departure(Outcome outcome, Cause cause) {}
