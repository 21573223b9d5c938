/** Candidates on pages and for programs: for the offices that list and confirm, and the enterprises that answer. */
@NullMarked
package org.zhuqi.programmes.candidates.web;

import org.jspecify.annotations.NullMarked;
