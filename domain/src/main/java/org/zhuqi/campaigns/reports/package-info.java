/** A campaign's monthly report: prose with figures in it, checked by a second pair of eyes, frozen when issued. */
@NullMarked
package org.zhuqi.campaigns.reports;

import org.jspecify.annotations.NullMarked;
