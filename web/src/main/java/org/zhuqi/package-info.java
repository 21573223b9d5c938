/** The launcher. */
@NullMarked
package org.zhuqi;

import org.jspecify.annotations.NullMarked;
