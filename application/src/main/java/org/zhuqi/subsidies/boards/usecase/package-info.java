/** What a programme's board is made of. */
@NullMarked
package org.zhuqi.subsidies.boards.usecase;

import org.jspecify.annotations.NullMarked;
