/** The place the program serves: its data files, first start and demonstration. */
@NullMarked
package org.zhuqi.shared.place;

import org.jspecify.annotations.NullMarked;
