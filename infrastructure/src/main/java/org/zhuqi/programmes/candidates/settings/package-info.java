/** How long offers stand. */
@NullMarked
package org.zhuqi.programmes.candidates.settings;

import org.jspecify.annotations.NullMarked;
