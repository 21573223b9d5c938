/** Keeping quotes and what their speakers allow. */
@NullMarked
package org.zhuqi.projects.quotes.usecase;

import org.jspecify.annotations.NullMarked;
