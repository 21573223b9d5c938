/** Grants on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.grants.web;

import org.jspecify.annotations.NullMarked;
