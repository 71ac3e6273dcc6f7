/** The embedded stand-in for MongoDB: a file that keeps every acknowledged write across kill -9. */
@NullMarked
package newswire.standalone.database;

import org.jspecify.annotations.NullMarked;
