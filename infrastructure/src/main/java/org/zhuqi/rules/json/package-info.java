/** Rules and their steps as JSON. */
@NullMarked
package org.zhuqi.rules.json;

import org.jspecify.annotations.NullMarked;
