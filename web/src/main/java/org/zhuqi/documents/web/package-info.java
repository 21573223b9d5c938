/** Uploading and downloading attached files. */
@NullMarked
package org.zhuqi.documents.web;

import org.jspecify.annotations.NullMarked;
