package org.zhuqi.policies;

/** Whether a policy is in force on a day; computed from its days, kept nowhere. */
public enum Force {
    NOT_YET,
    IN_FORCE,
    EXPIRED,
    REPEALED
}
