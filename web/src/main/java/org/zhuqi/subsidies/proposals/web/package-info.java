/** Proposals on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.proposals.web;

import org.jspecify.annotations.NullMarked;
