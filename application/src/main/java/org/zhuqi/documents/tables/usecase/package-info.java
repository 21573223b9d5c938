/** What users do with tables as files. */
@NullMarked
package org.zhuqi.documents.tables.usecase;

import org.jspecify.annotations.NullMarked;
