/** Public notices of what was decided, and the objections to them. */
@NullMarked
package org.zhuqi.reviews.notices;

import org.jspecify.annotations.NullMarked;
