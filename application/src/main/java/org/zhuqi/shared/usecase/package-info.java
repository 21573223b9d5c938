/** Use cases about the program as a whole. */
@NullMarked
package org.zhuqi.shared.usecase;

import org.jspecify.annotations.NullMarked;
