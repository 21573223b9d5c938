package org.zhuqi.reviews.panels.jdbc;

/** What several queries of panels ask: r is the review, d the draw. */
final class PanelSql {
    /** No later draw was made for the file. */
    static final String LATEST = """
            and not exists (select 1 from expert_draw later
                            where later.files @> array[r.id] and (later.at, later.id) > (d.at, d.id))""";

    /** The file is before its panel. */
    static final String HERE = "r.state = 'UNDER_REVIEW' and r.stage_kind = 'EXPERT_PANEL'";

    /** How many sit on the panel. */
    static final String SEATS = "(select count(*) from expert_seat every where every.draw_id = d.id)";

    /** How many of them have locked the file. */
    static final String LOCKED = """
            (select count(*) from expert_sheet given
             join expert_seat giver on giver.draw_id = given.draw_id and giver.expert_id = given.expert_id
             where given.draw_id = d.id and given.review_id = r.id and given.locked_at is not null)""";

    /** Nobody sees what others gave before. */
    static final String ALL_LOCKED = LOCKED + " = " + SEATS;

    private PanelSql() {}
}
