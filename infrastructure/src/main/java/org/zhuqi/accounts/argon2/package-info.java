/** Hashing of passwords with Argon2id. */
@NullMarked
package org.zhuqi.accounts.argon2;

import org.jspecify.annotations.NullMarked;
