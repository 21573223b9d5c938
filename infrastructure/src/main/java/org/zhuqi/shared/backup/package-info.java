/** The whole of the data in one archive, and back. */
@NullMarked
package org.zhuqi.shared.backup;

import org.jspecify.annotations.NullMarked;
