/** What users do with campaigns, their goals and tasks. */
@NullMarked
package org.zhuqi.campaigns.usecase;

import org.jspecify.annotations.NullMarked;
