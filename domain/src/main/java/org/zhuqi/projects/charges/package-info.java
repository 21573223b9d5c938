/** Who answers for a project at the offices, one after the other. */
@NullMarked
package org.zhuqi.projects.charges;

import org.jspecify.annotations.NullMarked;
