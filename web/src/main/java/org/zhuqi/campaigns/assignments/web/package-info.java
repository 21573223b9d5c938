/** Assignments on pages and in the API. */
@NullMarked
package org.zhuqi.campaigns.assignments.web;

import org.jspecify.annotations.NullMarked;
