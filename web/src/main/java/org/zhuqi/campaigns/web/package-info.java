/** Campaigns on pages and in the API. */
@NullMarked
package org.zhuqi.campaigns.web;

import org.jspecify.annotations.NullMarked;
