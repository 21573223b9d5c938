/** Attachments in PostgreSQL. */
@NullMarked
package org.zhuqi.documents.jdbc;

import org.jspecify.annotations.NullMarked;
