/** Accounts, units, tokens and sessions in PostgreSQL. */
@NullMarked
package org.zhuqi.accounts.jdbc;

import org.jspecify.annotations.NullMarked;
