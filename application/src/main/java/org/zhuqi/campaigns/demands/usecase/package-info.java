/** What is done with demands. */
@NullMarked
package org.zhuqi.campaigns.demands.usecase;

import org.jspecify.annotations.NullMarked;
