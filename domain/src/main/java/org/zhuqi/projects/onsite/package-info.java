/** What officers note and photograph at building sites. */
@NullMarked
package org.zhuqi.projects.onsite;

import org.jspecify.annotations.NullMarked;
