/** Login, tokens, sessions and everything of Spring Security; pages and API of accounts and units. */
@NullMarked
package org.zhuqi.accounts.web;

import org.jspecify.annotations.NullMarked;
