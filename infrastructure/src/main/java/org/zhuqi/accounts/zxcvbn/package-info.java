/** Passwords that many people take, from the lists that zxcvbn carries. */
@NullMarked
package org.zhuqi.accounts.zxcvbn;

import org.jspecify.annotations.NullMarked;
