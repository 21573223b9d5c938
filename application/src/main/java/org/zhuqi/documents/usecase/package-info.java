/** Attaching, opening and removing files. */
@NullMarked
package org.zhuqi.documents.usecase;

import org.jspecify.annotations.NullMarked;
