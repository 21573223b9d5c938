/** Pages and API of panels. */
@NullMarked
package org.zhuqi.reviews.panels.web;

import org.jspecify.annotations.NullMarked;
