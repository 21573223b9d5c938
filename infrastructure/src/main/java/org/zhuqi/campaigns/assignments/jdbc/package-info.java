/** Assignments in PostgreSQL. */
@NullMarked
package org.zhuqi.campaigns.assignments.jdbc;

import org.jspecify.annotations.NullMarked;
