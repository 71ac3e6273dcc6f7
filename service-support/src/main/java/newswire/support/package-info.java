/** What the three services share and nothing of the news: each service imports these beans. */
@NullMarked
package newswire.support;

import org.jspecify.annotations.NullMarked;
