/** Payments in the database. */
@NullMarked
package org.zhuqi.subsidies.payments.jdbc;

import org.jspecify.annotations.NullMarked;
