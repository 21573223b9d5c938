/** Demands in the database. */
@NullMarked
package org.zhuqi.campaigns.demands.jdbc;

import org.jspecify.annotations.NullMarked;
