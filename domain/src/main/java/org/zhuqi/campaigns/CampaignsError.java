package org.zhuqi.campaigns;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why campaigns refuse. */
public enum CampaignsError implements ErrorKey {
    ENDS_BEFORE_IT_BEGINS(ErrorKind.INVALID),
    /** Baseline and target are the same. */
    NOTHING_TO_REACH(ErrorKind.INVALID),
    GOAL_CODE_TWICE(ErrorKind.INVALID),
    /** A goal or task carries a pillar that the campaign has not. */
    PILLAR_NOT_OF_CAMPAIGN(ErrorKind.INVALID),
    /** A task's dates lie outside the campaign's. */
    OUTSIDE_CAMPAIGN(ErrorKind.INVALID),
    LEAD_ASSISTS_ITSELF(ErrorKind.INVALID),
    MONTH_TO_COME(ErrorKind.INVALID),
    /** Nothing is published without a goal. */
    NO_GOALS(ErrorKind.CONFLICT),
    /** Goals do not change once published. */
    GOALS_STAND(ErrorKind.CONFLICT),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    CLOSED_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    CampaignsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "campaigns";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
