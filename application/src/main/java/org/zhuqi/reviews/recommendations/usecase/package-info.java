/** Recommending by letter. */
@NullMarked
package org.zhuqi.reviews.recommendations.usecase;

import org.jspecify.annotations.NullMarked;
