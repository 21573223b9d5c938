/** The ledger of projects: pages, API, exports, words. */
@NullMarked
package org.zhuqi.projects.web;

import org.jspecify.annotations.NullMarked;
