/** When lights are computed anew. */
@NullMarked
package org.zhuqi.projects.progress.schedule;

import org.jspecify.annotations.NullMarked;
