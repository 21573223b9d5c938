/** Money of programmes by double entry, and the awards: rows that are only ever added. */
@NullMarked
package org.zhuqi.subsidies.ledger;

import org.jspecify.annotations.NullMarked;
