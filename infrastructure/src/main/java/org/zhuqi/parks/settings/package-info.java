/** Settings of parks. */
@NullMarked
package org.zhuqi.parks.settings;

import org.jspecify.annotations.NullMarked;
