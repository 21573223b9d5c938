/** Recommendations in PostgreSQL. */
@NullMarked
package org.zhuqi.reviews.recommendations.jdbc;

import org.jspecify.annotations.NullMarked;
