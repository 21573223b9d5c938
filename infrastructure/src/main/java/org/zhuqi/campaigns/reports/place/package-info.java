/** What a monthly report is made of, as the place has it, and one to try the program with. */
@NullMarked
package org.zhuqi.campaigns.reports.place;

import org.jspecify.annotations.NullMarked;
