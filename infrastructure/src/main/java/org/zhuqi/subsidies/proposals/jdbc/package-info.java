/** Proposals and passed files in the database. */
@NullMarked
package org.zhuqi.subsidies.proposals.jdbc;

import org.jspecify.annotations.NullMarked;
