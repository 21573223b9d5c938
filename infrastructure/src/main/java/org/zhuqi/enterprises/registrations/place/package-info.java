/** Demonstration users of demonstration enterprises. */
@NullMarked
package org.zhuqi.enterprises.registrations.place;

import org.jspecify.annotations.NullMarked;
