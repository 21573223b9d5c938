/** Programmes in PostgreSQL. */
@NullMarked
package org.zhuqi.programmes.jdbc;

import org.jspecify.annotations.NullMarked;
