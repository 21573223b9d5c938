/** A year's work with enterprises: who looks after whom, visits, what enterprises ask for. */
@NullMarked
package org.zhuqi.campaigns;

import org.jspecify.annotations.NullMarked;
