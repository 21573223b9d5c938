/** Who looks after which enterprise: one officer at a time, handed over when posts change. */
@NullMarked
package org.zhuqi.campaigns.assignments;

import org.jspecify.annotations.NullMarked;
