/** When this room looks by itself. */
@NullMarked
package org.zhuqi.programmes.schedule;

import org.jspecify.annotations.NullMarked;
