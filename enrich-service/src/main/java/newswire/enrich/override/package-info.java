/** What an operator knows better of a site than the generic rules: a file of selectors. */
@NullMarked
package newswire.enrich.override;

import org.jspecify.annotations.NullMarked;
