/** Claims on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.claims.web;

import org.jspecify.annotations.NullMarked;
