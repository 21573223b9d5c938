/** Experts to try panels with. */
@NullMarked
package org.zhuqi.reviews.experts.demo;

import org.jspecify.annotations.NullMarked;
