/** When this room looks by itself. */
@NullMarked
package org.zhuqi.applications.schedule;

import org.jspecify.annotations.NullMarked;
