/** The ledger in PostgreSQL. */
@NullMarked
package org.zhuqi.subsidies.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
