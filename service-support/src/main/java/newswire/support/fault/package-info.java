/** What happens to a batch that cannot be worked: outages wait, bad records are set aside alone. */
@NullMarked
package newswire.support.fault;

import org.jspecify.annotations.NullMarked;
