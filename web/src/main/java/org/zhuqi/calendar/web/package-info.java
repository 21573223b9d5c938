/** Calendars as pages and the API show them. */
@NullMarked
package org.zhuqi.calendar.web;

import org.jspecify.annotations.NullMarked;
