/** Money on its way to enterprises: allocation, what is due, accounts, batches and what the treasury says of them. */
@NullMarked
package org.zhuqi.subsidies.payments;

import org.jspecify.annotations.NullMarked;
