/** Pages and API of recommendations. */
@NullMarked
package org.zhuqi.reviews.recommendations.web;

import org.jspecify.annotations.NullMarked;
