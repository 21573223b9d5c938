/** Types of files found out from their content. */
@NullMarked
package org.zhuqi.documents.tika;

import org.jspecify.annotations.NullMarked;
