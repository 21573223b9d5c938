/** Working days over a national and a local layer of holidays. */
@NullMarked
package org.zhuqi.calendar;

import org.jspecify.annotations.NullMarked;
