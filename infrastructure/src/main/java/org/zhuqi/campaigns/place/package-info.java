/** The demonstration campaign of the place. */
@NullMarked
package org.zhuqi.campaigns.place;

import org.jspecify.annotations.NullMarked;
