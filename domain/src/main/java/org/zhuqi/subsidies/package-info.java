/** Money for enterprises: decisions by formula, and the ledger of what was awarded. */
@NullMarked
package org.zhuqi.subsidies;

import org.jspecify.annotations.NullMarked;
