/** Papers as Office Open XML (docx). */
@NullMarked
package org.zhuqi.documents.papers.docx;

import org.jspecify.annotations.NullMarked;
