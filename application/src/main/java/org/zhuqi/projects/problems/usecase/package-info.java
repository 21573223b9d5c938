/** Naming problems of projects, doing something about them, letting overdue ones rise. */
@NullMarked
package org.zhuqi.projects.problems.usecase;

import org.jspecify.annotations.NullMarked;
