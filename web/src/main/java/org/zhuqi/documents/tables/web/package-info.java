/** Lists as files to download. */
@NullMarked
package org.zhuqi.documents.tables.web;

import org.jspecify.annotations.NullMarked;
