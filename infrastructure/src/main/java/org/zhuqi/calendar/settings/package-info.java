/** When a working day is worked. */
@NullMarked
package org.zhuqi.calendar.settings;

import org.jspecify.annotations.NullMarked;
