/** Trying the rules of a call on everybody on record before it is published: who would get what, and what it would cost. */
@NullMarked
package org.zhuqi.programmes.trials;

import org.jspecify.annotations.NullMarked;
