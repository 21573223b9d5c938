/** Applications in PostgreSQL. */
@NullMarked
package org.zhuqi.applications.jdbc;

import org.jspecify.annotations.NullMarked;
