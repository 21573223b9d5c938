/** Recording what was won and passed on. */
@NullMarked
package org.zhuqi.subsidies.grants.usecase;

import org.jspecify.annotations.NullMarked;
