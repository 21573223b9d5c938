/** Visits to enterprises: planned, made, and due by the frequency of the role. */
@NullMarked
package org.zhuqi.campaigns.visits;

import org.jspecify.annotations.NullMarked;
