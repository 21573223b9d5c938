/** Files that people attach to records of other rooms. */
@NullMarked
package org.zhuqi.documents;

import org.jspecify.annotations.NullMarked;
