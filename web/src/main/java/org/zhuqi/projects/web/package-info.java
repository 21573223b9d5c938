/** The ledger of projects, their reports and the rules of their lights: pages, API, exports, to-dos, words. */
@NullMarked
package org.zhuqi.projects.web;

import org.jspecify.annotations.NullMarked;
