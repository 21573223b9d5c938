/** The audit trail and its chain in PostgreSQL. */
@NullMarked
package org.zhuqi.audit.jdbc;

import org.jspecify.annotations.NullMarked;
