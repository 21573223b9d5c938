/** The programmes a place ships with, as data files. */
@NullMarked
package org.zhuqi.programmes.place;

import org.jspecify.annotations.NullMarked;
