/** Noting and photographing at building sites. */
@NullMarked
package org.zhuqi.projects.onsite.usecase;

import org.jspecify.annotations.NullMarked;
