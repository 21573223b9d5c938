/** Setting targets, reporting on them, accepting or not. */
@NullMarked
package org.zhuqi.subsidies.performance.usecase;

import org.jspecify.annotations.NullMarked;
