/** Payments on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.payments.web;

import org.jspecify.annotations.NullMarked;
