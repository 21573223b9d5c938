/** Campaigns in PostgreSQL. */
@NullMarked
package org.zhuqi.campaigns.jdbc;

import org.jspecify.annotations.NullMarked;
