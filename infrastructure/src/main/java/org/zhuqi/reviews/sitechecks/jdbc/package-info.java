/** Checks on sites in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.sitechecks.jdbc;

import org.jspecify.annotations.NullMarked;
