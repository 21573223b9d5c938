/** Whole stories in a real browser, on the whole platform, with a clock that stories set forward. */
@NullMarked
package org.zhuqi.stories;

import org.jspecify.annotations.NullMarked;
