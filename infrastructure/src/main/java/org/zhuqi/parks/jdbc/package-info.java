/** Parks in PostgreSQL. */
@NullMarked
package org.zhuqi.parks.jdbc;

import org.jspecify.annotations.NullMarked;
