/** Asking for dry runs, working on them and looking at what came out. */
@NullMarked
package org.zhuqi.programmes.trials.usecase;

import org.jspecify.annotations.NullMarked;
