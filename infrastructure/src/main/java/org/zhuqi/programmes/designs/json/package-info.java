/** Calls as JSON files. */
@NullMarked
package org.zhuqi.programmes.designs.json;

import org.jspecify.annotations.NullMarked;
