/** Performances in the database, and their rules as settings. */
@NullMarked
package org.zhuqi.subsidies.performance.jdbc;

import org.jspecify.annotations.NullMarked;
