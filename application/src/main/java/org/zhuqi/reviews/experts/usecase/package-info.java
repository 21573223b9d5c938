/** Keeping experts and drawing panels. */
@NullMarked
package org.zhuqi.reviews.experts.usecase;

import org.jspecify.annotations.NullMarked;
