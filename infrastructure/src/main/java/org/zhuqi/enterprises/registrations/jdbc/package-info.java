/** Registrations in PostgreSQL. */
@NullMarked
package org.zhuqi.enterprises.registrations.jdbc;

import org.jspecify.annotations.NullMarked;
