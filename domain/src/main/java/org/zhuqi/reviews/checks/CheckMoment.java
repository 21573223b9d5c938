package org.zhuqi.reviews.checks;

/** When a matter is looked into (docs/domain.md: credit check times). */
public enum CheckMoment {
    SUBMISSION,
    DECISION,
    PAYMENT
}
