/** Pages and API of calls. */
@NullMarked
package org.zhuqi.programmes.web;

import org.jspecify.annotations.NullMarked;
