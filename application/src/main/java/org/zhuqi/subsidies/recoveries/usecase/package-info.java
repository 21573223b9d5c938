/** Revoking awards and taking money back. */
@NullMarked
package org.zhuqi.subsidies.recoveries.usecase;

import org.jspecify.annotations.NullMarked;
