/** When projects go on after the winter, year by year (复工). */
@NullMarked
package org.zhuqi.projects.resumptions;

import org.jspecify.annotations.NullMarked;
