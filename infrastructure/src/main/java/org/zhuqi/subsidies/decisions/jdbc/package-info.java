/** Decisions in PostgreSQL. */
@NullMarked
package org.zhuqi.subsidies.decisions.jdbc;

import org.jspecify.annotations.NullMarked;
