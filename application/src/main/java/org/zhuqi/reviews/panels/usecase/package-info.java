/** Scoring files on a panel. */
@NullMarked
package org.zhuqi.reviews.panels.usecase;

import org.jspecify.annotations.NullMarked;
