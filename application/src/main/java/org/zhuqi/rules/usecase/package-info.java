/** What is done with rules. */
@NullMarked
package org.zhuqi.rules.usecase;

import org.jspecify.annotations.NullMarked;
