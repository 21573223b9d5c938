/** Every figure the product shows, defined once, and how it is worded. */
@NullMarked
package org.zhuqi.measures;

import org.jspecify.annotations.NullMarked;
