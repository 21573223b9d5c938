/**
 * Policies: official documents with their numbers, what they say in plain words, and the items that enterprises can have
 * of them.
 */
@NullMarked
package org.zhuqi.policies;

import org.jspecify.annotations.NullMarked;
