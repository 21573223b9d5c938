/** Calls being written: the working copy of what a call says, its versions, and what still keeps it from being published. */
@NullMarked
package org.zhuqi.programmes.designs;

import org.jspecify.annotations.NullMarked;
