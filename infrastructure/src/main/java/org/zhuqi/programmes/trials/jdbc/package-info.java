/** Dry runs and their outcomes in the database. */
@NullMarked
package org.zhuqi.programmes.trials.jdbc;

import org.jspecify.annotations.NullMarked;
