/** Enterprises in PostgreSQL. */
@NullMarked
package org.zhuqi.enterprises.jdbc;

import org.jspecify.annotations.NullMarked;
