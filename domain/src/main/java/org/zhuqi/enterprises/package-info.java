/** The one home of what is known about enterprises: record, facts, titles, above-scale directory. */
@NullMarked
package org.zhuqi.enterprises;

import org.jspecify.annotations.NullMarked;
