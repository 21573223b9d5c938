/** Ends offers that nobody answered. */
@NullMarked
package org.zhuqi.programmes.candidates.schedule;

import org.jspecify.annotations.NullMarked;
