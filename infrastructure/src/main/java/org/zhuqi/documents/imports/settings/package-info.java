/** How much one file may hold. */
@NullMarked
package org.zhuqi.documents.imports.settings;

import org.jspecify.annotations.NullMarked;
