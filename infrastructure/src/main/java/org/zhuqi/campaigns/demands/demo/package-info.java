/** Demands to try the program with. */
@NullMarked
package org.zhuqi.campaigns.demands.demo;

import org.jspecify.annotations.NullMarked;
