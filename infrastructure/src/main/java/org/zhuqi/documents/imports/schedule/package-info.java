/** Does the work that waits. */
@NullMarked
package org.zhuqi.documents.imports.schedule;

import org.jspecify.annotations.NullMarked;
