/** When mails are sent. */
@NullMarked
package org.zhuqi.notifications.schedule;

import org.jspecify.annotations.NullMarked;
