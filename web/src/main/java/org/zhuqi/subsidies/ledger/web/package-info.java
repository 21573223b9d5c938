/** The ledger on pages. */
@NullMarked
package org.zhuqi.subsidies.ledger.web;

import org.jspecify.annotations.NullMarked;
