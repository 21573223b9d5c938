/** Notices and objections in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.notices.jdbc;

import org.jspecify.annotations.NullMarked;
