/** Grants in the database. */
@NullMarked
package org.zhuqi.subsidies.grants.jdbc;

import org.jspecify.annotations.NullMarked;
