/** Tables as csv files. */
@NullMarked
package org.zhuqi.documents.tables.csv;

import org.jspecify.annotations.NullMarked;
