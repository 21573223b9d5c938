/** Candidates to look at. */
@NullMarked
package org.zhuqi.programmes.candidates.demo;

import org.jspecify.annotations.NullMarked;
