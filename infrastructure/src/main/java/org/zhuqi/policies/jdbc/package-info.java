/** Policies in PostgreSQL. */
@NullMarked
package org.zhuqi.policies.jdbc;

import org.jspecify.annotations.NullMarked;
