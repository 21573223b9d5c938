/** What people do with parks. */
@NullMarked
package org.zhuqi.parks.usecase;

import org.jspecify.annotations.NullMarked;
