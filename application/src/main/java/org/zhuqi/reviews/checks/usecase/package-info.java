/** Running checks and reading what they found. */
@NullMarked
package org.zhuqi.reviews.checks.usecase;

import org.jspecify.annotations.NullMarked;
