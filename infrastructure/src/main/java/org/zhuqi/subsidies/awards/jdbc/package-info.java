/** Changes of awards in the database. */
@NullMarked
package org.zhuqi.subsidies.awards.jdbc;

import org.jspecify.annotations.NullMarked;
