/** The PostgreSQL that the program brings along when none is configured. */
@NullMarked
package org.zhuqi.shared.postgres;

import org.jspecify.annotations.NullMarked;
