/** What came of the money: targets, actuals, self-evaluation and acceptance. */
@NullMarked
package org.zhuqi.subsidies.performance;

import org.jspecify.annotations.NullMarked;
