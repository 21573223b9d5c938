/** What was awarded: rows that are only ever added. */
@NullMarked
package org.zhuqi.subsidies.ledger;

import org.jspecify.annotations.NullMarked;
