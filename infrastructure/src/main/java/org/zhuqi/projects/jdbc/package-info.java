/** Projects in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.jdbc;

import org.jspecify.annotations.NullMarked;
