/** How long outcomes are kept. */
@NullMarked
package org.zhuqi.programmes.trials.settings;

import org.jspecify.annotations.NullMarked;
