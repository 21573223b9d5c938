/** How many projects stand together: curves of a year, rates, and sheets that are given out. */
@NullMarked
package org.zhuqi.projects.seeing;

import org.jspecify.annotations.NullMarked;
