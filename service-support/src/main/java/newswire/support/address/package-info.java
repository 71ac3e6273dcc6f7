/** Which addresses a fetcher may connect to: public ones, and exactly those that were opened. */
@NullMarked
package newswire.support.address;

import org.jspecify.annotations.NullMarked;
