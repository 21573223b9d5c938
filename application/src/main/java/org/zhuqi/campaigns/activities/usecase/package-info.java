/** What users do with activities. */
@NullMarked
package org.zhuqi.campaigns.activities.usecase;

import org.jspecify.annotations.NullMarked;
