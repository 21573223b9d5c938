/** Pages and API of demands. */
@NullMarked
package org.zhuqi.campaigns.demands.web;

import org.jspecify.annotations.NullMarked;
