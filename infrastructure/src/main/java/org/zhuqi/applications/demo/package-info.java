/** Applications on their way through a review, to try the program with. */
@NullMarked
package org.zhuqi.applications.demo;

import org.jspecify.annotations.NullMarked;
