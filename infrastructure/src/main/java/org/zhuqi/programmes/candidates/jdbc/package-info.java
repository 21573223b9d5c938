/** Candidates and searches for them in the database. */
@NullMarked
package org.zhuqi.programmes.candidates.jdbc;

import org.jspecify.annotations.NullMarked;
