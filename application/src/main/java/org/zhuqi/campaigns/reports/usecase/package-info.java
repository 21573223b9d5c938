/** Figures of campaigns and their monthly reports. */
@NullMarked
package org.zhuqi.campaigns.reports.usecase;

import org.jspecify.annotations.NullMarked;
