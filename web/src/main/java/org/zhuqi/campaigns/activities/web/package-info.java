/** Activities on pages, in calendars and in the API. */
@NullMarked
package org.zhuqi.campaigns.activities.web;

import org.jspecify.annotations.NullMarked;
