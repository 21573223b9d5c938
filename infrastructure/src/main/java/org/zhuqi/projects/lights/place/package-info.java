/** Rule sets for lights as they ship, and the place's choice among them. */
@NullMarked
package org.zhuqi.projects.lights.place;

import org.jspecify.annotations.NullMarked;
