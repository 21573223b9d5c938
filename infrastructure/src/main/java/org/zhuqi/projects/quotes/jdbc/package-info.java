/** Quotes in PostgreSQL. */
@NullMarked
package org.zhuqi.projects.quotes.jdbc;

import org.jspecify.annotations.NullMarked;
