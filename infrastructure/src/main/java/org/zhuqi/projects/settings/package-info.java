/** Settings of projects, units of capacity, curves of the place. */
@NullMarked
package org.zhuqi.projects.settings;

import org.jspecify.annotations.NullMarked;
