/** Problems of projects in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.problems.jdbc;

import org.jspecify.annotations.NullMarked;
