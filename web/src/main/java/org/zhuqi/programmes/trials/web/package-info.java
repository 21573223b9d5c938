/** Dry runs on pages and for programs. */
@NullMarked
package org.zhuqi.programmes.trials.web;

import org.jspecify.annotations.NullMarked;
