/** The noted ends of the chain in a file. */
@NullMarked
package org.zhuqi.audit.filesystem;

import org.jspecify.annotations.NullMarked;
