/**
 * 免申即享: the office finds who is entitled, the county confirms, the enterprise only agrees and names its account
 * (docs/domain.md "Policy-fund process").
 */
@NullMarked
package org.zhuqi.programmes.candidates;

import org.jspecify.annotations.NullMarked;
