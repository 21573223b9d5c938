/** Boards of programmes on pages and in the API. */
@NullMarked
package org.zhuqi.subsidies.boards.web;

import org.jspecify.annotations.NullMarked;
