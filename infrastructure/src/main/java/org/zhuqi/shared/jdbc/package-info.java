/** What every room's database adapters share. */
@NullMarked
package org.zhuqi.shared.jdbc;

import org.jspecify.annotations.NullMarked;
