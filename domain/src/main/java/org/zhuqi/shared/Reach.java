package org.zhuqi.shared;

/** How far a right goes for a role. */
public enum Reach {
    NOTHING,
    /** What belongs to the person: own tokens, own notifications. */
    OWN_PERSON,
    OWN_ENTERPRISE,
    /** Records whose responsible unit is the actor's. */
    OWN_UNIT,
    /** The actor's unit and the zones it hosts: reading only. */
    OWN_AND_HOSTED_UNITS,
    EVERYTHING
}
