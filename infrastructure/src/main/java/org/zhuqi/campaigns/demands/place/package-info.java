/** The dictionary of categories, and demands to try the program with. */
@NullMarked
package org.zhuqi.campaigns.demands.place;

import org.jspecify.annotations.NullMarked;
