/** Pages and API of decisions and awards. */
@NullMarked
package org.zhuqi.subsidies.decisions.web;

import org.jspecify.annotations.NullMarked;
