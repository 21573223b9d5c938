/** Sweeps away contents that nothing names. */
@NullMarked
package org.zhuqi.documents.schedule;

import org.jspecify.annotations.NullMarked;
