/** Tables that leave the house as files. */
@NullMarked
package org.zhuqi.documents.tables;

import org.jspecify.annotations.NullMarked;
