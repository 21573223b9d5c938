/** Asking for a figure and for the records behind it. */
@NullMarked
package org.zhuqi.measures.usecase;

import org.jspecify.annotations.NullMarked;
