/** News for people: kept per user, sent through channels. */
@NullMarked
package org.zhuqi.notifications;

import org.jspecify.annotations.NullMarked;
