/** Drawing up and freezing who gets how much. */
@NullMarked
package org.zhuqi.subsidies.proposals.usecase;

import org.jspecify.annotations.NullMarked;
