/** The routes that the place keeps ready. */
@NullMarked
package org.zhuqi.reviews.place;

import org.jspecify.annotations.NullMarked;
