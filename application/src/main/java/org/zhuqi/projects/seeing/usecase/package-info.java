/** Looking at many projects: the board, curves, rates, what changed, and sheets that are given out. */
@NullMarked
package org.zhuqi.projects.seeing.usecase;

import org.jspecify.annotations.NullMarked;
