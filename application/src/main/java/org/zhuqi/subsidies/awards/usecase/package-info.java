/** Asking for changes of awards, and deciding on them. */
@NullMarked
package org.zhuqi.subsidies.awards.usecase;

import org.jspecify.annotations.NullMarked;
