/** Papers as PDF, with the letters in them. */
@NullMarked
package org.zhuqi.documents.papers.pdf;

import org.jspecify.annotations.NullMarked;
