/** Searching the audit trail and proving that it is whole. */
@NullMarked
package org.zhuqi.audit.usecase;

import org.jspecify.annotations.NullMarked;
