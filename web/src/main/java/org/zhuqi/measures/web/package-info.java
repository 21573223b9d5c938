/** Figures: catalogue, drill-down, tiles and API. */
@NullMarked
package org.zhuqi.measures.web;

import org.jspecify.annotations.NullMarked;
