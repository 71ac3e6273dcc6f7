package newswire.ingest;

import newswire.ingest.frontier.Closing;
import newswire.ingest.publish.Exit;

/**
 * How a visit ends.
 *
 * @param exit what is published
 * @param closing what is remembered once that is acknowledged
 */
record Ending(Exit exit, Closing closing) {}
