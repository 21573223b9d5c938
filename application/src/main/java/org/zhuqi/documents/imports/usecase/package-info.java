/** What users do with files of records. */
@NullMarked
package org.zhuqi.documents.imports.usecase;

import org.jspecify.annotations.NullMarked;
