/** Settings of campaigns, assignments and visits, and the way to the catalogue of measures. */
@NullMarked
package org.zhuqi.campaigns.settings;

import org.jspecify.annotations.NullMarked;
