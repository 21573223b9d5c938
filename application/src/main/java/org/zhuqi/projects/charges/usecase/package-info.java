/** Putting projects in officials' hands and passing them on. */
@NullMarked
package org.zhuqi.projects.charges.usecase;

import org.jspecify.annotations.NullMarked;
