/** Pages and API of enterprises that register themselves. */
@NullMarked
package org.zhuqi.enterprises.registrations.web;

import org.jspecify.annotations.NullMarked;
