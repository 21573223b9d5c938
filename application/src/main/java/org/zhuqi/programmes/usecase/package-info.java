/** Reading calls and checking who meets them. */
@NullMarked
package org.zhuqi.programmes.usecase;

import org.jspecify.annotations.NullMarked;
