/** Claims: what an enterprise spent and asks of its award for it, invoice by invoice. */
@NullMarked
package org.zhuqi.subsidies.claims;

import org.jspecify.annotations.NullMarked;
