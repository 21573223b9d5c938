/** Asks a ClamAV daemon whether files harm. */
@NullMarked
package org.zhuqi.documents.clamd;

import org.jspecify.annotations.NullMarked;
