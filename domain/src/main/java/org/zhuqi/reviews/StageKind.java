package org.zhuqi.reviews;

/** What a stage of a route is, in the order in which the field goes through them (docs/domain.md "Policy-fund process"). */
public enum StageKind {
    /** 县级受理: is it complete? */
    COUNTY_ACCEPTANCE(Part.PREPARES),
    /** 县级初审. */
    COUNTY_REVIEW(Part.JUDGES),
    /** 县级推荐: a batch with a letter. */
    RECOMMENDATION(Part.JUDGES),
    /** 州级复审. */
    PREFECTURE_REVIEW(Part.JUDGES),
    /** 专家评审. */
    EXPERT_PANEL(Part.PREPARES),
    /** 现场核查. */
    SITE_CHECK(Part.PREPARES),
    /** 拟支持方案. */
    PROPOSAL(Part.PREPARES),
    /** 党组会审定. */
    PARTY_GROUP_DECISION(Part.JUDGES),
    /** 公示. */
    PUBLIC_NOTICE(Part.FOLLOWS),
    /** 资金下达. */
    ALLOCATION(Part.FOLLOWS),
    /** 拨付. */
    PAYMENT(Part.FOLLOWS),
    /** 绩效自评与验收. */
    PERFORMANCE(Part.FOLLOWS);

    private enum Part {
        PREPARES,
        JUDGES,
        FOLLOWS
    }

    private final Part part;

    StageKind(Part part) {
        this.part = part;
    }

    /** Whether an opinion given here is a judgement: two of them take two people. */
    public boolean judges() {
        return part == Part.JUDGES;
    }

    /** Whether it comes after the decision and is moved by the room that keeps what is done there. */
    public boolean follows() {
        return part == Part.FOLLOWS;
    }

    /** Whether the county's officers answer for it. */
    public boolean isCounty() {
        return this == COUNTY_ACCEPTANCE || this == COUNTY_REVIEW || this == RECOMMENDATION;
    }

    /** What a stage is that does not say it: routes of before know only who answers and where the decision falls. */
    static StageKind usual(Reviewer who, boolean decides) {
        if (decides) {
            return PARTY_GROUP_DECISION;
        }
        return who == Reviewer.RESPONSIBLE_UNIT ? COUNTY_REVIEW : PREFECTURE_REVIEW;
    }
}
