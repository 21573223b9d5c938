/** Tables as xlsx files. */
@NullMarked
package org.zhuqi.documents.tables.xlsx;

import org.jspecify.annotations.NullMarked;
