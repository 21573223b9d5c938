/** What users do with visits. */
@NullMarked
package org.zhuqi.campaigns.visits.usecase;

import org.jspecify.annotations.NullMarked;
