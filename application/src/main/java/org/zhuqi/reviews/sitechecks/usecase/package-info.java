/** Checking the sites of applicants. */
@NullMarked
package org.zhuqi.reviews.sitechecks.usecase;

import org.jspecify.annotations.NullMarked;
