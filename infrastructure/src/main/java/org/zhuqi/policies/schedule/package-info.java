/** What is looked after by the clock. */
@NullMarked
package org.zhuqi.policies.schedule;

import org.jspecify.annotations.NullMarked;
