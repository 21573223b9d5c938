/** Panels in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.panels.jdbc;

import org.jspecify.annotations.NullMarked;
