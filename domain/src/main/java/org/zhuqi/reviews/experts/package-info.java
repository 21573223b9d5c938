/** The pool of experts and draws from it that anybody can repeat. */
@NullMarked
package org.zhuqi.reviews.experts;

import org.jspecify.annotations.NullMarked;
