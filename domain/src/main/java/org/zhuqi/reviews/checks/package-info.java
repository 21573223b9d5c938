/** What is looked up about a matter by itself: credit lists, money for the same thing twice; kept as it was found. */
@NullMarked
package org.zhuqi.reviews.checks;

import org.jspecify.annotations.NullMarked;
