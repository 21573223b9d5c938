/** Papers that leave the house: text with headings, tables and links, to be read, printed or written on. */
@NullMarked
package org.zhuqi.documents.papers;

import org.jspecify.annotations.NullMarked;
