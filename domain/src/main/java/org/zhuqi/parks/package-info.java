/** Industrial parks: what is built, who is there, what is free, and which links of their chain are still missing. */
@NullMarked
package org.zhuqi.parks;

import org.jspecify.annotations.NullMarked;
