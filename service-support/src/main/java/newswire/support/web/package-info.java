/**
 * What every HTTP interface of Newswire's has in common: problems as JSON, and who may change what.
 */
@NullMarked
package newswire.support.web;

import org.jspecify.annotations.NullMarked;
