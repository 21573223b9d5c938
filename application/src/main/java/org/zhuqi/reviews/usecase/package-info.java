/** What people do with reviews. */
@NullMarked
package org.zhuqi.reviews.usecase;

import org.jspecify.annotations.NullMarked;
