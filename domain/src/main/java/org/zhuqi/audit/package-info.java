/** What was done, refused or looked at, by whom: written by use cases, never changed, chained by hashes. */
@NullMarked
package org.zhuqi.audit;

import org.jspecify.annotations.NullMarked;
