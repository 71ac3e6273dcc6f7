/** Settings that all services share, and a start that refuses mistyped ones. */
@NullMarked
package newswire.support.config;

import org.jspecify.annotations.NullMarked;
