/** Pages and API of checks on sites. */
@NullMarked
package org.zhuqi.reviews.sitechecks.web;

import org.jspecify.annotations.NullMarked;
