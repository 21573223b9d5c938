package org.zhuqi.subsidies.demo;

import org.zhuqi.applications.ApplicationId;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.reviews.Review;
import org.zhuqi.shared.Actor;

/**
 * An enterprise with what it handed in.
 *
 * @param review as it was opened; how it stands is asked anew
 */
record Applicant(Enterprise enterprise, Actor user, ApplicationId application, Review review) {}
