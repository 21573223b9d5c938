/** What enterprises ask for: every request is answered, every promise has a clock (docs/domain.md "Demands"). */
@NullMarked
package org.zhuqi.campaigns.demands;

import org.jspecify.annotations.NullMarked;
