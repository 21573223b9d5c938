/** Recoveries on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.recoveries.web;

import org.jspecify.annotations.NullMarked;
