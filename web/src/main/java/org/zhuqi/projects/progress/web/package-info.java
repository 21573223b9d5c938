/** Plans of the year and monthly reports: pages, API, to-dos, exports. */
@NullMarked
package org.zhuqi.projects.progress.web;

import org.jspecify.annotations.NullMarked;
