/** Sending money down, ordering payments, hearing of the treasury. */
@NullMarked
package org.zhuqi.subsidies.payments.usecase;

import org.jspecify.annotations.NullMarked;
