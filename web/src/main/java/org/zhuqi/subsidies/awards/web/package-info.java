/** Changes of awards on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.awards.web;

import org.jspecify.annotations.NullMarked;
