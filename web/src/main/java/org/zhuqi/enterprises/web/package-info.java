/** Enterprises' pages and API. */
@NullMarked
package org.zhuqi.enterprises.web;

import org.jspecify.annotations.NullMarked;
