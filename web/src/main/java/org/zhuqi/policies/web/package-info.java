/** Pages and API of policies. */
@NullMarked
package org.zhuqi.policies.web;

import org.jspecify.annotations.NullMarked;
