/** What people said about projects, and what they allow to be done with it; never summed, kept apart from figures. */
@NullMarked
package org.zhuqi.projects.quotes;

import org.jspecify.annotations.NullMarked;
