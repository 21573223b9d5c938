/** Letters by which counties recommend many matters at once, and how many they may. */
@NullMarked
package org.zhuqi.reviews.recommendations;

import org.jspecify.annotations.NullMarked;
