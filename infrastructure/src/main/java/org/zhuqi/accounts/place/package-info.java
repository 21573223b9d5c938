/** Units, first administrators and demonstration accounts from the place's data files. */
@NullMarked
package org.zhuqi.accounts.place;

import org.jspecify.annotations.NullMarked;
