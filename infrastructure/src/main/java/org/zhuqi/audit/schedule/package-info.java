/** Seals the audit trail every second; verifies it from the command line. */
@NullMarked
package org.zhuqi.audit.schedule;

import org.jspecify.annotations.NullMarked;
