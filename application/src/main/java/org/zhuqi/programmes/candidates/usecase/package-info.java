/** Searching for candidates, confirming them, and what enterprises answer. */
@NullMarked
package org.zhuqi.programmes.candidates.usecase;

import org.jspecify.annotations.NullMarked;
