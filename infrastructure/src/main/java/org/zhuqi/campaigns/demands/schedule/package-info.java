/** Supervision by the clock. */
@NullMarked
package org.zhuqi.campaigns.demands.schedule;

import org.jspecify.annotations.NullMarked;
