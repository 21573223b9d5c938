/** A year of money behind the first start, to try the program with. */
@NullMarked
package org.zhuqi.subsidies.demo;

import org.jspecify.annotations.NullMarked;
