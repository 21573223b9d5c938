/** What users do with enterprises' records. */
@NullMarked
package org.zhuqi.enterprises.usecase;

import org.jspecify.annotations.NullMarked;
