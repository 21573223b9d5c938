package org.zhuqi.reviews.panels;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done in panels. Scores are shown to nobody before all have locked theirs. */
public enum PanelsRight implements Right {
    /** Declare, score, lock, explain: on panels into which one was drawn. */
    JUDGE(Grants.to(Reach.OWN_PERSON, Role.EXPERT)),
    READ_RESULTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER));

    private final Grants grants;

    PanelsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
