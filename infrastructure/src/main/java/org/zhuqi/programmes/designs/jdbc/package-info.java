/** Working copies of calls in PostgreSQL. */
@NullMarked
package org.zhuqi.programmes.designs.jdbc;

import org.jspecify.annotations.NullMarked;
