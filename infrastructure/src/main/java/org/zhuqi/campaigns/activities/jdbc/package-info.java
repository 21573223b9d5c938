/** Activities in PostgreSQL. */
@NullMarked
package org.zhuqi.campaigns.activities.jdbc;

import org.jspecify.annotations.NullMarked;
