/** Imports in PostgreSQL. */
@NullMarked
package org.zhuqi.documents.imports.jdbc;

import org.jspecify.annotations.NullMarked;
