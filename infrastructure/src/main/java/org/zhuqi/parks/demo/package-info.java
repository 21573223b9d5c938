/** Parks to try the program with. */
@NullMarked
package org.zhuqi.parks.demo;

import org.jspecify.annotations.NullMarked;
