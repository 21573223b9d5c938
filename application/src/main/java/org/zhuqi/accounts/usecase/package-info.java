/** What people do with accounts and units. */
@NullMarked
package org.zhuqi.accounts.usecase;

import org.jspecify.annotations.NullMarked;
