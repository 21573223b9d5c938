/** Pages and interface on which calls are written. */
@NullMarked
package org.zhuqi.programmes.designs.web;

import org.jspecify.annotations.NullMarked;
