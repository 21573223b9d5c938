/** Findings, funding keys and credit lists in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.checks.jdbc;

import org.jspecify.annotations.NullMarked;
