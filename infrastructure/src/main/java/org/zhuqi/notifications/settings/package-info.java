/** When people are reminded. */
@NullMarked
package org.zhuqi.notifications.settings;

import org.jspecify.annotations.NullMarked;
