/** Enterprises to try the program with. */
@NullMarked
package org.zhuqi.enterprises.demo;

import org.jspecify.annotations.NullMarked;
