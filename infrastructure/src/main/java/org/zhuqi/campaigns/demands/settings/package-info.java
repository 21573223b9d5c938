/** The limits of demands. */
@NullMarked
package org.zhuqi.campaigns.demands.settings;

import org.jspecify.annotations.NullMarked;
