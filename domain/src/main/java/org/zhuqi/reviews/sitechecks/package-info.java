/** What two officers find on the site of an applicant: amounts checked line by line, photos, findings, two signatures. */
@NullMarked
package org.zhuqi.reviews.sitechecks;

import org.jspecify.annotations.NullMarked;
