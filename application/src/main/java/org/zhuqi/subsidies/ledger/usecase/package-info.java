/** Awarding what was decided and shown to the public. */
@NullMarked
package org.zhuqi.subsidies.ledger.usecase;

import org.jspecify.annotations.NullMarked;
