/** Money won from above (争取资金), and what of it reached enterprises. */
@NullMarked
package org.zhuqi.subsidies.grants;

import org.jspecify.annotations.NullMarked;
