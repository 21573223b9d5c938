/** Enterprises that register themselves, until their responsible unit has decided. */
@NullMarked
package org.zhuqi.enterprises.registrations;

import org.jspecify.annotations.NullMarked;
