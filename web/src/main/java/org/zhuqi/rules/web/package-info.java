/** Rules as pages explain them. */
@NullMarked
package org.zhuqi.rules.web;

import org.jspecify.annotations.NullMarked;
