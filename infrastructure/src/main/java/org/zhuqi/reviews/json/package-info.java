/** Routes as JSON. */
@NullMarked
package org.zhuqi.reviews.json;

import org.jspecify.annotations.NullMarked;
