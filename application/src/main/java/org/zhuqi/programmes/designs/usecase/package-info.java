/** Writing calls, publishing them, and comparing their versions. */
@NullMarked
package org.zhuqi.programmes.designs.usecase;

import org.jspecify.annotations.NullMarked;
