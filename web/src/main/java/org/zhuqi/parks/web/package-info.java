/** Pages and API of parks. */
@NullMarked
package org.zhuqi.parks.web;

import org.jspecify.annotations.NullMarked;
