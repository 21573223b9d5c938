/** Settings of figures and reports. */
@NullMarked
package org.zhuqi.campaigns.reports.settings;

import org.jspecify.annotations.NullMarked;
