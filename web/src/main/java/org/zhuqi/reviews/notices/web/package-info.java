/** Pages and API of public notices. */
@NullMarked
package org.zhuqi.reviews.notices.web;

import org.jspecify.annotations.NullMarked;
