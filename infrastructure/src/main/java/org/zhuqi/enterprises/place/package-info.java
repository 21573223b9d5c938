/** The data files behind the room: dictionaries of facts, sources, titles, divisions and the size standard. */
@NullMarked
package org.zhuqi.enterprises.place;

import org.jspecify.annotations.NullMarked;
