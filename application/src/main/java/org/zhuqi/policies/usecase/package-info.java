/** What is done with policies. */
@NullMarked
package org.zhuqi.policies.usecase;

import org.jspecify.annotations.NullMarked;
