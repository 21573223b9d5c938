/** The dictionary of categories. */
@NullMarked
package org.zhuqi.campaigns.demands.place;

import org.jspecify.annotations.NullMarked;
