/** What is done with calendars. */
@NullMarked
package org.zhuqi.calendar.usecase;

import org.jspecify.annotations.NullMarked;
