/** Deciding on applications and putting what was decided on notice. */
@NullMarked
package org.zhuqi.subsidies.decisions.usecase;

import org.jspecify.annotations.NullMarked;
