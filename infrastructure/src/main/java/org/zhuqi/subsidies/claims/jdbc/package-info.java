/** Claims in the database. */
@NullMarked
package org.zhuqi.subsidies.claims.jdbc;

import org.jspecify.annotations.NullMarked;
