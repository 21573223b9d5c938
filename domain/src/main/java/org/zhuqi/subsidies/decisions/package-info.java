/** Decisions on applications, each with the amount its formula gave and the steps. */
@NullMarked
package org.zhuqi.subsidies.decisions;

import org.jspecify.annotations.NullMarked;
