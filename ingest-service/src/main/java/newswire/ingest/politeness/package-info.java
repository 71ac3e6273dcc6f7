/** What a host asks of its visitors: robots.txt, its pace, and when to come back. */
@NullMarked
package newswire.ingest.politeness;

import org.jspecify.annotations.NullMarked;
