/** Telling when projects go on after the winter, and who still has to. */
@NullMarked
package org.zhuqi.projects.resumptions.usecase;

import org.jspecify.annotations.NullMarked;
