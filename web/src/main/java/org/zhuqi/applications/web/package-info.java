/** Pages and API of applications. */
@NullMarked
package org.zhuqi.applications.web;

import org.jspecify.annotations.NullMarked;
