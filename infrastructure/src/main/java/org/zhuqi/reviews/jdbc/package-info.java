/** Reviews in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.jdbc;

import org.jspecify.annotations.NullMarked;
