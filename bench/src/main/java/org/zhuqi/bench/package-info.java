/** Measures the running program against what the database alone can do, in one run on one machine; no product code. */
@org.jspecify.annotations.NullMarked
package org.zhuqi.bench;
