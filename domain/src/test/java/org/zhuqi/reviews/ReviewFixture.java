package org.zhuqi.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Reviews, routes and people for tests. */
public final class ReviewFixture {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant START = Instant.parse("2024-08-26T01:00:00Z");
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    public static final ReportingUnitId TUMEN = new ReportingUnitId("222402");
    public static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    public static final EnterpriseId ENTERPRISE = new EnterpriseId(new UUID(1, 1));
    public static final EnterpriseId OTHER_ENTERPRISE = new EnterpriseId(new UUID(1, 2));
    public static final String HASH = "a".repeat(64);
    public static final String HASH_2 = "b".repeat(64);

    private ReviewFixture() {}

    /** Unit review of 5 working days with one return, then the prefecture's decision of 5. */
    public static Route route() {
        return new Route(List.of(
                new Stage(
                        "unit-review",
                        new LocalText("县级审核", "현급 심사", "Unit review"),
                        Reviewer.RESPONSIBLE_UNIT,
                        5,
                        Set.of(Move.RETURN, Move.RECOMMEND, Move.REJECT),
                        1,
                        Set.of(Move.RECOMMEND, Move.REJECT),
                        5),
                new Stage(
                        "decision",
                        new LocalText("州级审定", "주급 심의결정", "Decision"),
                        Reviewer.PREFECTURE,
                        5,
                        Set.of(Move.APPROVE, Move.REJECT),
                        0,
                        Set.of(Move.REJECT),
                        0)));
    }

    /** Acceptance, review and recommendation in the county, then the prefecture's review, decision and all that follows. */
    public static Route longRoute() {
        Set<Move> passing = Set.of(Move.RECOMMEND, Move.REJECT);
        return new Route(List.of(
                stage("acceptance", StageKind.COUNTY_ACCEPTANCE, Reviewer.RESPONSIBLE_UNIT, passing),
                route().stage(0),
                stage(
                        "recommendation",
                        StageKind.RECOMMENDATION,
                        Reviewer.RESPONSIBLE_UNIT,
                        Set.of(Move.RECOMMEND, Move.REFER)),
                stage("prefecture-review", StageKind.PREFECTURE_REVIEW, Reviewer.PREFECTURE, passing),
                route().stage(1),
                stage("notice", StageKind.PUBLIC_NOTICE, Reviewer.PREFECTURE, Set.of()),
                stage("allocation", StageKind.ALLOCATION, Reviewer.PREFECTURE, Set.of()),
                stage("payment", StageKind.PAYMENT, Reviewer.PREFECTURE, Set.of()),
                stage("performance", StageKind.PERFORMANCE, Reviewer.PREFECTURE, Set.of())));
    }

    private static Stage stage(String id, StageKind kind, Reviewer who, Set<Move> moves) {
        return new Stage(id, LocalText.ofZh(id), who, 5, moves, 0, Set.of(), 0).as(kind, null);
    }

    public static SubjectRef subject() {
        return subject(new UUID(2, 1));
    }

    public static SubjectRef subject(UUID id) {
        return SubjectRef.of(
                "application", id, new LocalText("设备投资补助 — 示范企业001", "설비투자보조 — 시범기업001", null), YANJI, ENTERPRISE);
    }

    public static Actor clerk() {
        return person(11, "demo-enterprise-001", Role.ENTERPRISE_ADMIN, null, ENTERPRISE);
    }

    public static Actor otherClerk() {
        return person(12, "demo-enterprise-002", Role.ENTERPRISE_ADMIN, null, OTHER_ENTERPRISE);
    }

    public static Actor unitOfficer() {
        return person(21, "yanji-officer-1", Role.UNIT_OFFICER, YANJI, null);
    }

    public static Actor unitColleague() {
        return person(22, "yanji-officer-2", Role.UNIT_OFFICER, YANJI, null);
    }

    public static Actor otherUnitOfficer() {
        return person(23, "tumen-officer-1", Role.UNIT_OFFICER, TUMEN, null);
    }

    public static Actor prefectureOfficer() {
        return person(31, "prefecture-officer-1", Role.PREFECTURE_OFFICER, PREFECTURE, null);
    }

    public static Actor prefectureColleague() {
        return person(32, "prefecture-officer-2", Role.PREFECTURE_OFFICER, PREFECTURE, null);
    }

    public static Actor leader() {
        return person(33, "prefecture-leader", Role.PREFECTURE_LEADER, PREFECTURE, null);
    }

    public static Actor admin() {
        return person(41, "system-admin", Role.SYSTEM_ADMIN, PREFECTURE, null);
    }

    /** The same person in another role. */
    public static Actor promoted(Actor officer) {
        return new Actor(officer.id(), officer.name(), Role.PREFECTURE_OFFICER, PREFECTURE, Set.of(), null, "");
    }

    public static Actor person(
            long id,
            String name,
            Role role,
            @org.jspecify.annotations.Nullable ReportingUnitId unit,
            @org.jspecify.annotations.Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(new UUID(9, id)), name, role, unit, Set.of(), enterprise, "127.0.0.1");
    }

    public static Deadline due(String date) {
        return new Deadline(LocalDate.parse(date), false);
    }

    public static Moved opened() {
        return opened(new ReviewId(new UUID(3, 1)), subject());
    }

    public static Moved opened(ReviewId id, SubjectRef subject) {
        return opened(id, subject, route());
    }

    public static Moved opened(ReviewId id, SubjectRef subject, Route route) {
        return Review.open(
                id, subject, route, HASH, Act.of(Move.OPEN, clerk(), START).withDue(due("2024-09-05")));
    }

    /** A review in the state, at the deciding stage where the state is past it. */
    public static Review in(ReviewState state) {
        Review review = opened().review();
        boolean decided = state != ReviewState.UNDER_REVIEW && state != ReviewState.RETURNED;
        Review there = review.withState(state).withStage(decided ? 1 : 0);
        return there.withWaiting(new Waiting(there.turn(), START, null, state == ReviewState.RETURNED ? 4 : 0));
    }

    /** An act with every word a move may need. */
    public static Act act(Move move, Actor actor, Instant at) {
        return Act.of(move, actor, at)
                .withOpinion("理由充分")
                .withMends(move == Move.RETURN ? List.of(new Mend("equipment[0].invoice", "发票不清晰")) : List.of());
    }
}
