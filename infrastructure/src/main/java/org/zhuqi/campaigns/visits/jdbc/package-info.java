/** Visits in PostgreSQL. */
@NullMarked
package org.zhuqi.campaigns.visits.jdbc;

import org.jspecify.annotations.NullMarked;
