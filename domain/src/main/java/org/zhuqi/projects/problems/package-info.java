/** What keeps a project from going on, who answers for it and until when. */
@NullMarked
package org.zhuqi.projects.problems;

import org.jspecify.annotations.NullMarked;
