/** Facts, conditions with their verdicts, amounts with their steps. */
@NullMarked
package org.zhuqi.rules;

import org.jspecify.annotations.NullMarked;
