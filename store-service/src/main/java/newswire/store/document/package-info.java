/** How records become BSON documents, and how documents are changed by compare-and-set. */
@NullMarked
package newswire.store.document;

import org.jspecify.annotations.NullMarked;
