/** Activities to try the program with. */
@NullMarked
package org.zhuqi.campaigns.activities.demo;

import org.jspecify.annotations.NullMarked;
