/** Digests of what was handed in. */
@NullMarked
package org.zhuqi.applications.crypto;

import org.jspecify.annotations.NullMarked;
