/** Who gets how much of a programme's budget: variants drawn up over all passed files, one of which is frozen. */
@NullMarked
package org.zhuqi.subsidies.proposals;

import org.jspecify.annotations.NullMarked;
