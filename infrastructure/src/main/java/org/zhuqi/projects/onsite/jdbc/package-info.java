/** Notes from building sites in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.onsite.jdbc;

import org.jspecify.annotations.NullMarked;
