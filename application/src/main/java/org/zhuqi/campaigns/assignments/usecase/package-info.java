/** What users do with assignments. */
@NullMarked
package org.zhuqi.campaigns.assignments.usecase;

import org.jspecify.annotations.NullMarked;
