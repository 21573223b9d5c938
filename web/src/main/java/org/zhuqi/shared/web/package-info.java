/** The frame that every room's pages and API share. */
@NullMarked
package org.zhuqi.shared.web;

import org.jspecify.annotations.NullMarked;
