/** Plans of the year and what is reported against them by the month. */
@NullMarked
package org.zhuqi.projects.progress;

import org.jspecify.annotations.NullMarked;
