/** The calendars that come with the program. */
@NullMarked
package org.zhuqi.calendar.place;

import org.jspecify.annotations.NullMarked;
