/** Findings on the pages of what they are about, and their API. */
@NullMarked
package org.zhuqi.reviews.checks.web;

import org.jspecify.annotations.NullMarked;
