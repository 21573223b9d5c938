/** JSON read strictly and written exactly. */
@NullMarked
package org.zhuqi.shared.json;

import org.jspecify.annotations.NullMarked;
