/** Routes through responsible units and the prefecture, as data; every move on a timeline; public notices. */
@NullMarked
package org.zhuqi.reviews;

import org.jspecify.annotations.NullMarked;
