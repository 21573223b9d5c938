/** What staff and owners do with projects. */
@NullMarked
package org.zhuqi.projects.usecase;

import org.jspecify.annotations.NullMarked;
