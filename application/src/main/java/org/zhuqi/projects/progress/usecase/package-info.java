/** Planning a year, reporting by the month, checking, and the lights that follow. */
@NullMarked
package org.zhuqi.projects.progress.usecase;

import org.jspecify.annotations.NullMarked;
