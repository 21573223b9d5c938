/** Monthly reports in PostgreSQL. */
@NullMarked
package org.zhuqi.campaigns.reports.jdbc;

import org.jspecify.annotations.NullMarked;
