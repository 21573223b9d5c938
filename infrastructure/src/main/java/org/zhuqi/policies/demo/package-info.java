/** Invented policies to try the program out. */
@NullMarked
package org.zhuqi.policies.demo;

import org.jspecify.annotations.NullMarked;
