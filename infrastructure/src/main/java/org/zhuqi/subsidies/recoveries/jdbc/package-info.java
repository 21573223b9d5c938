/** Recoveries in the database, and their rules as settings. */
@NullMarked
package org.zhuqi.subsidies.recoveries.jdbc;

import org.jspecify.annotations.NullMarked;
