/** Contents of attachments in files named by their hash. */
@NullMarked
package org.zhuqi.documents.filesystem;

import org.jspecify.annotations.NullMarked;
