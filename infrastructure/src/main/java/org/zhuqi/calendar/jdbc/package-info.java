/** Calendars in PostgreSQL. */
@NullMarked
package org.zhuqi.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
