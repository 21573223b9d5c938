/** Resumptions in the database. */
@NullMarked
package org.zhuqi.projects.resumptions.jdbc;

import org.jspecify.annotations.NullMarked;
