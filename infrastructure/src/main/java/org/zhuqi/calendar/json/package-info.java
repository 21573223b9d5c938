/** The files in which calendars are published. */
@NullMarked
package org.zhuqi.calendar.json;

import org.jspecify.annotations.NullMarked;
