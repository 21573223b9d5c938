/** What an enterprise asks for: draft, certification, submission, receipt. */
@NullMarked
package org.zhuqi.applications;

import org.jspecify.annotations.NullMarked;
