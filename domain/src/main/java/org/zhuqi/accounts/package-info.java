/** Accounts of staff, experts and enterprise users; responsible units; passwords, tokens, hand-over. */
@NullMarked
package org.zhuqi.accounts;

import org.jspecify.annotations.NullMarked;
