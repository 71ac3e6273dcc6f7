/** What is read of a page that is pictures or a video: captions, or the description. */
@NullMarked
package newswire.enrich.media;

import org.jspecify.annotations.NullMarked;
