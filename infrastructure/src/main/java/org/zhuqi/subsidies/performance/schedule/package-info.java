/** Reminders of performances by the clock. */
@NullMarked
package org.zhuqi.subsidies.performance.schedule;

import org.jspecify.annotations.NullMarked;
