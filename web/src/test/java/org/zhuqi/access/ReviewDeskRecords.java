package org.zhuqi.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Bulks;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.Snapshots;
import org.zhuqi.reviews.checks.usecase.CheckQueries;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.Entry;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.PanelRules;
import org.zhuqi.reviews.panels.Declaration;
import org.zhuqi.reviews.panels.Declarations;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.reviews.recommendations.Letter;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.Recommendations;
import org.zhuqi.reviews.recommendations.usecase.RecommendationQueries;
import org.zhuqi.reviews.recommendations.usecase.SetQuota;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteReport;
import org.zhuqi.reviews.sitechecks.usecase.AppointSiteOfficers;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.reviews.usecase.BoardQueries;
import org.zhuqi.reviews.usecase.LiftTie;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/** A tie that the side's officer declared, with an enterprise of which nothing lies before anybody, and a step for many. */
final class ReviewDeskRecords extends RoomRecords {
    ReviewDeskRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Actor officer = officer(side);
        EnterpriseId enterprise = enterprise(side);
        world.bean(Ties.class).add(new Tie(officer.id(), officer.name(), enterprise, "亲属任职", Inhabitants.MORNING));
        BulkId bulk = new BulkId(new UUID(31, side.ordinal()));
        ReviewId done = new ReviewId(new UUID(32, side.ordinal()));
        Bulks bulks = world.bean(Bulks.class);
        bulks.add(
                new Bulk(
                        bulk,
                        Move.RECOMMEND,
                        "同意",
                        List.of(),
                        null,
                        officer.id(),
                        officer.name(),
                        Inhabitants.ADDRESS,
                        Inhabitants.MORNING),
                List.of(done));
        bulks.end(bulk, new Bulk.Line(1, done, Bulk.Outcome.DONE, null, List.of()));
        Review waiting = waiting(side);
        RecommendationId letter = letter(side, officer, waiting);
        world.bean(Snapshots.class)
                .add(List.of(new Snapshot(
                        new UUID(38, side.ordinal()),
                        waiting.subject(),
                        CheckMoment.SUBMISSION,
                        "credit",
                        Inhabitants.MORNING,
                        new Finding(Finding.Outcome.CLEAR, List.of(), "信用名单", LocalDate.of(2024, 8, 26)))));
        ExpertId expert = new ExpertId(new UUID(39, side.ordinal()));
        world.bean(Experts.class)
                .add(new Expert(
                        expert, "专家" + side.ordinal(), Set.of(Expert.Field.FINANCE), "某大学", null, List.of(), true, 0));
        ExpertId judge = world.bean(ExpertAccounts.class)
                .expertOf(world.person(judge(side)).id())
                .orElseThrow();
        Review judged = judged(side);
        DrawId draw = draw(side, judge, judged);
        SheetId sheet = new SheetId(new UUID(42, side.ordinal()));
        world.bean(Declarations.class).add(new Declaration(draw, judge, false, "", Inhabitants.MORNING));
        world.bean(Sheets.class).add(List.of(Sheet.empty(sheet, draw, judge, judged.id())));
        Review checked = checked(side);
        SiteCheckId siteCheck = siteCheck(side, checked);
        return new Targets(
                Map.of(
                        SiteCheckId.class,
                        siteCheck,
                        BulkId.class,
                        bulk,
                        RecommendationId.class,
                        letter,
                        ExpertId.class,
                        expert,
                        DrawId.class,
                        draw,
                        SheetId.class,
                        sheet),
                Map.of(),
                Set.of(
                        sheet.toString(),
                        siteCheck.toString(),
                        checked.id().toString(),
                        bulk.toString(),
                        expert.toString(),
                        judged.id().toString(),
                        draw.toString(),
                        enterprise.toString(),
                        letter.toString(),
                        call(side).id().toString(),
                        waiting.id().toString(),
                        waiting.subject().id().toString()));
    }

    /** A matter at its expert panel. */
    private Review judged(World.Side side) {
        Stage panel =
                stage("panel-" + side, Move.RECOMMEND, Reviewer.PREFECTURE).as(StageKind.EXPERT_PANEL, null);
        return opened(side, 1, panel);
    }

    /** A matter at its check on the site. */
    private Review checked(World.Side side) {
        return opened(
                side,
                2,
                stage("site-" + side, Move.RECOMMEND, Reviewer.PREFECTURE).as(StageKind.SITE_CHECK, null));
    }

    /** Of the prefecture's officers, who write and confirm. */
    private SiteCheckId siteCheck(World.Side side, Review file) {
        SiteCheckId id = new SiteCheckId(new UUID(55, side.ordinal()));
        world.bean(SiteChecks.class)
                .add(SiteCheck.builder()
                        .id(id)
                        .file(file.id())
                        .contentHash(file.contentHash())
                        .first(officerCalled("prefecture-officer-1"))
                        .second(officerCalled("prefecture-officer-2"))
                        .applied(Money.ofWan(40))
                        .lines(List.of(CheckedLine.open("amount", LocalText.ofZh("申请支持金额"), Money.ofWan(40))))
                        .report(SiteReport.EMPTY)
                        .state(SiteCheck.State.OPEN)
                        .at(Inhabitants.MORNING)
                        .build());
        return id;
    }

    private SiteCheck.Officer officerCalled(String username) {
        Actor officer = world.person(username);
        return new SiteCheck.Officer(officer.id(), officer.name());
    }

    /** Who sits on the side's panel; nobody sits on two of them. */
    private static String judge(World.Side side) {
        return "expert-" + (1 + side.ordinal() * PanelRules.SMALLEST);
    }

    private DrawId draw(World.Side side, ExpertId judge, Review judged) {
        DrawId id = new DrawId(new UUID(40, side.ordinal()));
        List<Entry> pool = new ArrayList<>();
        pool.add(new Entry(judge, judge(side), Set.of(Expert.Field.FINANCE), null, null));
        for (int other = 1; other < PanelRules.SMALLEST; other++) {
            pool.add(new Entry(
                    new ExpertId(new UUID(43, side.ordinal() * 10L + other)),
                    "专家" + other,
                    Set.of(Expert.Field.FINANCE),
                    null,
                    null));
        }
        world.bean(Draws.class)
                .add(Draw.frozen(
                                id,
                                "评审" + side.ordinal(),
                                List.of(judged.id()),
                                new PanelRules(PanelRules.SMALLEST, 1, Set.of(world.unitOf(side))),
                                pool,
                                0,
                                null,
                                "",
                                officer(side).id(),
                                "x",
                                Inhabitants.MORNING)
                        .drawn(new Draw.Seed(1, "ab".repeat(32))));
        return id;
    }

    /** A matter that has come as far as the county's recommendation. */
    private Review waiting(World.Side side) {
        Stage acceptance = stage("acceptance-" + side, Move.RECOMMEND, Reviewer.RESPONSIBLE_UNIT)
                .as(StageKind.RECOMMENDATION, null);
        return opened(side, 0, acceptance);
    }

    private Review opened(World.Side side, int number, Stage first) {
        Route route = new Route(List.of(first, stage("decision-" + side, Move.APPROVE, Reviewer.PREFECTURE)));
        Moved opened = Review.open(
                new ReviewId(new UUID(34, side.ordinal() + 10L * number)),
                SubjectRef.of(
                                "matter",
                                new UUID(35, side.ordinal() + 10L * number),
                                LocalText.ofZh("事项" + side.ordinal() + "-" + number),
                                world.unitOf(side),
                                enterprise(side))
                        .of(call(side)),
                route,
                "a".repeat(64),
                Act.of(Move.OPEN, Actor.system(), Inhabitants.MORNING));
        world.bean(Reviews.class).add(opened);
        return opened.review();
    }

    private static Stage stage(String id, Move passes, Reviewer who) {
        return new Stage(id, LocalText.ofZh(id), who, 5, Set.of(passes), 0, Set.of(), 0);
    }

    private RecommendationId letter(World.Side side, Actor officer, Review of) {
        RecommendationId id = new RecommendationId(new UUID(36, side.ordinal()));
        world.bean(Recommendations.class)
                .add(new Recommendation(
                        id,
                        world.unitOf(side),
                        call(side),
                        Letter.read("延州函[2024]" + (side.ordinal() + 1) + "号", LocalDate.of(2024, 8, 26)),
                        "同意推荐",
                        List.of(new Recommendation.Line(
                                1,
                                of.id(),
                                of.subject().enterprise(),
                                of.subject().titles(),
                                of.contentHash())),
                        officer.id(),
                        officer.name(),
                        Inhabitants.MORNING));
        return id;
    }

    private static SubjectRef.Call call(World.Side side) {
        return new SubjectRef.Call(new UUID(37, side.ordinal()), LocalText.ofZh("申报项目" + side.ordinal()));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        if (asked == SetQuota.class || asked == RecommendationQueries.class) {
            return targets.with(
                    Map.of(ReportingUnitId.class, world.unitOf(side)),
                    Map.of("call", call(side).id()));
        }
        if (asked == PanelQueries.class) {
            return targets.with(
                    Map.of(), Map.of("subjectKind", "matter", "subject", new UUID(35, side.ordinal() + 10L)));
        }
        if (asked == AppointSiteOfficers.class) {
            return targets.with(
                    Map.of(ReviewId.class, new ReviewId(new UUID(34, side.ordinal() + 20L))),
                    Map.of(
                            "first", world.person("prefecture-officer-1").id(),
                            "second", world.person("prefecture-officer-2").id()));
        }
        if (asked == SiteCheckQueries.class) {
            return targets.with(
                    Map.of(),
                    Map.of(
                            "subjectKind",
                            "matter",
                            "subject",
                            new UUID(35, side.ordinal() + 20L),
                            "officer",
                            world.person("prefecture-officer-1").id(),
                            "person",
                            world.person("prefecture-officer-1").id(),
                            "most",
                            50));
        }
        if (asked == CheckQueries.class) {
            return targets.with(Map.of(), Map.of("subjectKind", "matter", "subjectId", new UUID(35, side.ordinal())));
        }
        if (asked == StageQueries.class) {
            // Figures of stages name no matter; they are known by the unit they are asked for.
            ReportingUnitId unit = world.unitOf(side);
            return targets.with(
                            Map.of(
                                    StageQueries.Asked.class,
                                    new StageQueries.Asked(
                                            "application", null, null, unit, null, LocalDate.of(2024, 8, 26))),
                            Map.of())
                    .marked(Set.of("unit=" + unit));
        }
        if (asked == BoardQueries.class) {
            return targets.with(
                            Map.of(),
                            Map.of("call", call(side).id(), "handedInBefore", Inhabitants.MORNING.plusSeconds(86_400)))
                    .marked(Set.of("unit=" + world.unitOf(side), "BySize["));
        }
        return asked == LiftTie.class
                ? targets.with(
                        Map.of(EnterpriseId.class, enterprise(side)),
                        Map.of("officer", officer(side).id()))
                : targets;
    }

    private Actor officer(World.Side side) {
        return switch (side) {
            case COUNTY -> world.person("yanji-officer-1");
            case ZONE -> world.person("yjgx-officer-1");
            case ELSEWHERE -> world.officerOf(world.unitOf(side));
        };
    }

    private static EnterpriseId enterprise(World.Side side) {
        return new EnterpriseId(new UUID(33, side.ordinal()));
    }
}
