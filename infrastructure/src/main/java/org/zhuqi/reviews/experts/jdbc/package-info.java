/** Experts and draws in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.experts.jdbc;

import org.jspecify.annotations.NullMarked;
