/** When organisers are told that results are to be asked for again. */
@NullMarked
package org.zhuqi.campaigns.activities.schedule;

import org.jspecify.annotations.NullMarked;
