/** When overdue problems rise. */
@NullMarked
package org.zhuqi.projects.problems.schedule;

import org.jspecify.annotations.NullMarked;
