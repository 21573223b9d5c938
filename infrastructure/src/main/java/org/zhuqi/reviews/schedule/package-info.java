/** When this room looks by itself. */
@NullMarked
package org.zhuqi.reviews.schedule;

import org.jspecify.annotations.NullMarked;
