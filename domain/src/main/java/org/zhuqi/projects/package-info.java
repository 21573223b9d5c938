/** Projects from an idea to full production: what is promised, what is done, and why it is late. */
@NullMarked
package org.zhuqi.projects;

import org.jspecify.annotations.NullMarked;
