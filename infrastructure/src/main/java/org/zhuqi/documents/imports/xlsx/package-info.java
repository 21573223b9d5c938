/** Spreadsheets from outside, opened with care. */
@NullMarked
package org.zhuqi.documents.imports.xlsx;

import org.jspecify.annotations.NullMarked;
