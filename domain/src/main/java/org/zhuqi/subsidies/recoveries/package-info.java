/** Awards taken back: the order with amount and interest, what comes of it, and who is barred for how long. */
@NullMarked
package org.zhuqi.subsidies.recoveries;

import org.jspecify.annotations.NullMarked;
