package org.zhuqi.shared;

/** What may be done with the program as a whole. */
public enum SharedRight implements Right {
    /** Seeing how the program, its database and its disk stand. */
    SYSTEM_STATE(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN));

    private final Grants grants;

    SharedRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
