/** Rule sets for lights: page, trial, API, words. */
@NullMarked
package org.zhuqi.projects.lights.web;

import org.jspecify.annotations.NullMarked;
