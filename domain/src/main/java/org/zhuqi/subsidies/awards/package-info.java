/** Awards as they change: versions, and what enterprises ask to have changed. */
@NullMarked
package org.zhuqi.subsidies.awards;

import org.jspecify.annotations.NullMarked;
