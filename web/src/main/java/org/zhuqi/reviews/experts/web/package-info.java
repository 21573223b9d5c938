/** Pages and API of experts and draws. */
@NullMarked
package org.zhuqi.reviews.experts.web;

import org.jspecify.annotations.NullMarked;
