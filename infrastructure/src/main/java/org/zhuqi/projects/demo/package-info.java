/** Projects to try the program with. */
@NullMarked
package org.zhuqi.projects.demo;

import org.jspecify.annotations.NullMarked;
