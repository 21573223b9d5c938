/** Sending news and reading it. */
@NullMarked
package org.zhuqi.notifications.usecase;

import org.jspecify.annotations.NullMarked;
