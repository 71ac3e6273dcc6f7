/** What each visit to a page gave, and the verdicts that enrichment passed on it. */
@NullMarked
package newswire.store.page;

import org.jspecify.annotations.NullMarked;
