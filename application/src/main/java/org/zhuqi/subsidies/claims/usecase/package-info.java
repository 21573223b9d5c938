/** Claiming what was spent, and ruling on it. */
@NullMarked
package org.zhuqi.subsidies.claims.usecase;

import org.jspecify.annotations.NullMarked;
