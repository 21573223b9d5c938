/** Records that come into the house as spreadsheets. */
@NullMarked
package org.zhuqi.documents.imports;

import org.jspecify.annotations.NullMarked;
