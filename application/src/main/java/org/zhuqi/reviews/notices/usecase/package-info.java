/** Publishing notices, objecting to them, answering. */
@NullMarked
package org.zhuqi.reviews.notices.usecase;

import org.jspecify.annotations.NullMarked;
