/**
 * Activities: brand days, meetings of enterprises with banks, buyers, job seekers and universities, training. Who is
 * invited, who registers, who came, what came of it.
 */
@NullMarked
package org.zhuqi.campaigns.activities;

import org.jspecify.annotations.NullMarked;
