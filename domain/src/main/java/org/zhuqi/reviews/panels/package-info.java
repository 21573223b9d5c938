/** What experts of a panel do: declare conflicts, score files blind to each other, explain what deviates. */
@NullMarked
package org.zhuqi.reviews.panels;

import org.jspecify.annotations.NullMarked;
