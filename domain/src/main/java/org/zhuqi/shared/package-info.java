/** Values, errors and access shared by every room. */
@NullMarked
package org.zhuqi.shared;

import org.jspecify.annotations.NullMarked;
