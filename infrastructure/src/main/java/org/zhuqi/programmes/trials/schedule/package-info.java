/** Works on dry runs while nobody looks. */
@NullMarked
package org.zhuqi.programmes.trials.schedule;

import org.jspecify.annotations.NullMarked;
