/** Figures of campaigns and their monthly reports as pages, files and for programs. */
@NullMarked
package org.zhuqi.campaigns.reports.web;

import org.jspecify.annotations.NullMarked;
