/** Pages and API of the audit trail. */
@NullMarked
package org.zhuqi.audit.web;

import org.jspecify.annotations.NullMarked;
