/** Visits on pages and in the API. */
@NullMarked
package org.zhuqi.campaigns.visits.web;

import org.jspecify.annotations.NullMarked;
