/** Forms and answers as JSON. */
@NullMarked
package org.zhuqi.forms.json;

import org.jspecify.annotations.NullMarked;
