/** Shows what a feed says: files, addresses and manifests in, what was read out. */
@NullMarked
package newswire.standalone.feed;

import org.jspecify.annotations.NullMarked;
