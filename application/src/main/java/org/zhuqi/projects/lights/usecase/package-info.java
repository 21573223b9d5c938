/** What staff does with rule sets for lights. */
@NullMarked
package org.zhuqi.projects.lights.usecase;

import org.jspecify.annotations.NullMarked;
