/** The time limits of policies. */
@NullMarked
package org.zhuqi.policies.settings;

import org.jspecify.annotations.NullMarked;
