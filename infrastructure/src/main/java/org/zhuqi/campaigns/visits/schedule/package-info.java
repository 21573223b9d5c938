/** When visitors are reminded. */
@NullMarked
package org.zhuqi.campaigns.visits.schedule;

import org.jspecify.annotations.NullMarked;
