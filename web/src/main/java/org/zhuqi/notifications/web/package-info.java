/** Everybody's inbox. */
@NullMarked
package org.zhuqi.notifications.web;

import org.jspecify.annotations.NullMarked;
