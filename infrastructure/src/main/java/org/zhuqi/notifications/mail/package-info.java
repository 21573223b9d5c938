/** News by mail. */
@NullMarked
package org.zhuqi.notifications.mail;

import org.jspecify.annotations.NullMarked;
