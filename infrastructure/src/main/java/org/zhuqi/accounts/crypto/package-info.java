/** Secrets sealed with a key of the program's own. */
@NullMarked
package org.zhuqi.accounts.crypto;

import org.jspecify.annotations.NullMarked;
