/** Settings of accounts ({@code zhuqi.accounts.*}). */
@NullMarked
package org.zhuqi.accounts.settings;

import org.jspecify.annotations.NullMarked;
