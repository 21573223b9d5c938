/** Pages and API of reviews. */
@NullMarked
package org.zhuqi.reviews.web;

import org.jspecify.annotations.NullMarked;
