/** Performance of awards on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.performance.web;

import org.jspecify.annotations.NullMarked;
