/** Charges in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.charges.jdbc;

import org.jspecify.annotations.NullMarked;
