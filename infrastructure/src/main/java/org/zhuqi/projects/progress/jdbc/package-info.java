/** Plans and monthly reports in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.progress.jdbc;

import org.jspecify.annotations.NullMarked;
