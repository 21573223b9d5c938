/** Inboxes in PostgreSQL. */
@NullMarked
package org.zhuqi.notifications.jdbc;

import org.jspecify.annotations.NullMarked;
