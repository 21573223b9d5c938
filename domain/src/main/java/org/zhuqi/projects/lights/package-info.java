/** How a project stands against its plan, by rule sets that are data (docs/domain.md §9.4). */
@NullMarked
package org.zhuqi.projects.lights;

import org.jspecify.annotations.NullMarked;
