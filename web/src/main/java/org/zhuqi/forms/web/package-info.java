/** Forms as pages show them. */
@NullMarked
package org.zhuqi.forms.web;

import org.jspecify.annotations.NullMarked;
