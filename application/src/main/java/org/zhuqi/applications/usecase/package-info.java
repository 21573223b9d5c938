/** What an enterprise does with its applications, and how they are read. */
@NullMarked
package org.zhuqi.applications.usecase;

import org.jspecify.annotations.NullMarked;
