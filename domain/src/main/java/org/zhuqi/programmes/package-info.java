/** Calls an enterprise can answer: what is given, to whom, how much, until when, and the way a request goes. */
@NullMarked
package org.zhuqi.programmes;

import org.jspecify.annotations.NullMarked;
