/** Money by size of enterprise in the database. */
@NullMarked
package org.zhuqi.subsidies.boards.jdbc;

import org.jspecify.annotations.NullMarked;
