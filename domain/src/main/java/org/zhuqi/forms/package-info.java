/** Declarative forms and the answers given to them. */
@NullMarked
package org.zhuqi.forms;

import org.jspecify.annotations.NullMarked;
