package org.zhuqi.reviews.experts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.audit.InMemoryAuditChain;
import org.zhuqi.audit.Seal;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Drawing;
import org.zhuqi.reviews.experts.Entry;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.InMemoryDraws;
import org.zhuqi.reviews.experts.InMemoryExpertAccounts;
import org.zhuqi.reviews.experts.InMemoryExperts;
import org.zhuqi.reviews.panels.InMemorySheets;
import org.zhuqi.reviews.panels.PanelsError;
import org.zhuqi.reviews.panels.ScoringSettings;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.usecase.PanelRoom;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class ExpertDrawsTest {
    private static final Route ROUTE = new Route(List.of(
            ReviewFixture.longRoute().stage(3).as(StageKind.EXPERT_PANEL, null),
            ReviewFixture.route().stage(1)));

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryExperts experts = new InMemoryExperts();
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryAuditChain chain = new InMemoryAuditChain();
    private final KeepExpert keep =
            new KeepExpert(experts, room.enterprises, new InMemoryReportingUnits(), room.trail, room.clock);
    private final FreezePool freeze =
            new FreezePool(experts, draws, room.reviews, room.enterprises, chain, room.trail, room.clock);
    private final InMemoryExpertAccounts expertAccounts = new InMemoryExpertAccounts();
    private final List<Notification> sent = new ArrayList<>();
    private final TellPanel tell = new TellPanel(
            expertAccounts,
            new SendNotification(
                    List.of(new Channel() {
                        @Override
                        public String id() {
                            return "list";
                        }

                        @Override
                        public void deliver(Notification notification) {
                            sent.add(notification);
                        }
                    }),
                    new AccountDirectory(room.accounts),
                    room.clock));
    private final CompleteDraws complete = new CompleteDraws(draws, new CompleteDraw(draws, chain, room.trail, tell));
    private final LeavePanel leave = new LeavePanel(draws, expertAccounts, tell, room.trail, room.clock);
    private final RecuseExpert recuse = new RecuseExpert(draws, leave);
    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);
    private Review file;

    @BeforeEach
    void poolAndFile() {
        room.enterprises.add(enterprise);
        for (int i = 0; i < 8; i++) {
            keep.add(
                    officer,
                    new KeepExpert.Command(
                            "专家" + i,
                            Set.of(i % 4 == 0 ? Expert.Field.FINANCE : Expert.Field.TECHNOLOGY),
                            "某大学",
                            "",
                            i == 7 ? enterprise.creditCode().value() + " EMPLOYER" : null,
                            true));
        }
        file = opened(1);
    }

    private Review opened(int number) {
        return room.open.open(
                ReviewFixture.person(11, "clerk", org.zhuqi.shared.Role.ENTERPRISE_ADMIN, null, enterprise.id()),
                SubjectRef.of(
                        "application",
                        new UUID(2, number),
                        LocalText.ofZh("申报" + number),
                        ReviewFixture.YANJI,
                        enterprise.id()),
                ROUTE,
                ReviewFixture.HASH);
    }

    private DrawId frozen(String reason) {
        return freeze.freeze(officer, new FreezePool.Command("评审会", List.of(file.id()), 5, 1, reason));
    }

    /** Seals everything the trail has, as the sealer does within seconds. */
    private void seal() {
        List<AuditEvent> events = room.trail.events();
        for (int i = chain.entries.size(); i < events.size(); i++) {
            AuditEvent event = events.get(i);
            AuditEntry entry = new AuditEntry(
                    i + 1L,
                    room.clock.instant(),
                    new AuditEntry.Who(officer.id(), officer.name(), officer.role(), null, null),
                    "",
                    event.action(),
                    event.objectKind(),
                    event.objectId(),
                    AuditResult.DONE,
                    Map.of());
            chain.entries.add(entry);
            chain.append(List.of(Seal.of(chain.last().orElse(null), entry)));
        }
    }

    @Test
    void thePanelFollowsFromTheFrozenPoolAndTheLinkThatSealedIt() {
        seal();
        DrawId id = frozen(null);
        assertThat(complete.complete()).isZero();
        assertThat(draws.find(id).orElseThrow().panel()).isEmpty();
        seal();
        assertThat(complete.complete()).isEqualTo(1);
        Draw drawn = draws.find(id).orElseThrow();
        Draw.Seed seed = drawn.seed();
        assertThat(seed).isNotNull();
        assertThat(seed.position()).isGreaterThan(drawn.frozenAfter());
        // Anybody repeats it from what is recorded.
        assertThat(Drawing.of(drawn.pool(), drawn.rules(), seed.hash()).panel())
                .isEqualTo(new Drawing.Panel(drawn.panel()));
        assertThat(drawn.pool())
                .filteredOn(entry -> entry.name().equals("专家7"))
                .extracting(Entry::excluded)
                .containsExactly(Expert.Reason.EMPLOYER);
        // Nobody draws again by waiting: a later link changes nothing.
        seal();
        assertThat(complete.complete()).isZero();
        assertThat(room.trail.actions()).endsWith("reviews.freeze-pool", "reviews.draw-experts");
    }

    @Test
    void whoMustLeaveIsReplacedByTheNextInTheSameOrder() {
        DrawId id = frozen(null);
        seal();
        complete.complete();
        List<ExpertId> panel = draws.find(id).orElseThrow().panel();
        refused(
                () -> recuse.recuse(officer, id, panel.getFirst(), Expert.Reason.DECLARED, " "),
                ExpertsError.DRAW_INCOMPLETE);
        Draw after = recuse.recuse(officer, id, panel.getFirst(), Expert.Reason.DECLARED, "曾为同事");
        assertThat(after.panel())
                .hasSize(5)
                .startsWith(panel.get(1), panel.get(2))
                .doesNotContain(panel.getFirst());
        refused(
                () -> recuse.recuse(officer, id, panel.getFirst(), Expert.Reason.DECLARED, "再一次"),
                ExpertsError.NOT_ON_THE_PANEL);
        // Seven may be drawn: after the third recusal four are left, and the rule that cannot be kept is said.
        for (int i = 1; i < 3; i++) {
            ExpertId next = draws.find(id).orElseThrow().panel().getFirst();
            after = recuse.recuse(officer, id, next, Expert.Reason.DECLARED, "申报回避");
        }
        assertThat(after.panel()).hasSize(4);
        assertThat(after.unmet()).contains(Drawing.Unmet.SIZE);
        assertThat(after.recusals().getLast().substitute()).isNull();
    }

    /** Everybody of the pool logs in; the account's number is the place in the pool. */
    private void everybodyLogsIn() {
        List<Expert> pool = experts.active();
        for (int i = 0; i < pool.size(); i++) {
            expertAccounts.link(pool.get(i).id(), new UserId(new UUID(9, 100 + i)));
        }
    }

    private Actor as(ExpertId expert) {
        UserId account = expertAccounts.of(expert).orElseThrow();
        return ReviewFixture.person(
                (int) account.value().getLeastSignificantBits(), "expert", org.zhuqi.shared.Role.EXPERT, null, null);
    }

    @Test
    void expertsScoreBlindAndTheNextInTheOrderStepsInForWhoeverHasAConflict() {
        everybodyLogsIn();
        DrawId id = frozen(null);
        seal();
        complete.complete();
        assertThat(sent).hasSize(5);
        InMemorySheets sheets = new InMemorySheets(draws, room.reviews);
        ScoringSettings settings = new ScoringSettings(7, new BigDecimal(20));
        PanelRoom panel = new PanelRoom(expertAccounts, draws, room, sheets, leave, settings);
        room.gates.add(panel.scores);
        ExpertId leaves = draws.find(id).orElseThrow().panel().getFirst();
        refused(() -> panel.declare.declare(as(leaves), id, true, " "), PanelsError.DECLARATION_INCOMPLETE);
        panel.declare.declare(as(leaves), id, true, "三年内担任顾问");
        refused(() -> panel.declare.declare(as(leaves), id, false, null), SharedError.NOT_FOUND);
        assertThat(sent).hasSize(6);
        assertThat(sheets.all()).isEmpty();
        List<ExpertId> judges = draws.find(id).orElseThrow().panel();
        judges.forEach(judge -> panel.declare.declare(as(judge), id, false, null));
        refused(() -> panel.declare.declare(as(judges.getFirst()), id, false, null), PanelsError.DECLARED_ALREADY);
        List<Sheet> all = sheets.all();
        assertThat(all).hasSize(5);
        // Somebody else's sheet looks as if it were not there.
        refused(() -> panel.score.save(as(judges.get(1)), all.getFirst().id(), Map.of(), null), SharedError.NOT_FOUND);
        for (int i = 0; i < 5; i++) {
            Actor judge = as(judges.get(i));
            SheetId sheet = all.get(i).id();
            panel.score.save(judge, sheet, Map.of("whole", new BigDecimal(60)), "先写着");
            assertThat(panel.scores
                            .mayPass(room.reviews.find(file.id()).orElseThrow())
                            .allowed())
                    .isFalse();
            panel.score.lock(judge, sheet, Map.of("whole", new BigDecimal(i == 0 ? 40 : 80)), "可行");
            refused(
                    () -> panel.score.save(judge, sheet, Map.of("whole", BigDecimal.TEN), "改"),
                    PanelsError.SHEET_LOCKED);
        }
        // The mean is 72: one lies 32 off and owes a reason.
        assertThat(sheets.all())
                .filteredOn(Sheet::owesReason)
                .extracting(Sheet::id)
                .containsExactly(all.getFirst().id());
        refused(() -> room.recommend.recommend(officer, file.id(), "同意"), PanelsError.PANEL_UNFINISHED);
        panel.score.explain(as(judges.getFirst()), all.getFirst().id(), "工艺路线不成熟");
        assertThat(panel.scores
                        .mayPass(room.reviews.find(file.id()).orElseThrow())
                        .allowed())
                .isTrue();
        room.recommend.recommend(officer, file.id(), "同意");
        refused(() -> panel.score.explain(as(judges.getFirst()), all.getFirst().id(), "再写"), PanelsError.FILE_GONE_ON);
    }

    @Test
    void anotherDrawNeedsAReasonAndBothStay() {
        DrawId first = frozen(null);
        refused(() -> frozen(" "), ExpertsError.SECOND_DRAW_NEEDS_REASON);
        DrawId second = frozen("两名专家不能到场");
        assertThat(draws.find(second).orElseThrow().instead()).isEqualTo(first);
        assertThat(draws.find(first)).isPresent();
        seal();
        assertThat(complete.complete()).isEqualTo(2);
        assertThat(draws.find(first).orElseThrow().seed())
                .isNotEqualTo(draws.find(second).orElseThrow().seed());
    }

    @Test
    void onlyFilesAtTheirPanelAreDrawnForAndOnlyByTheBureau() {
        Review elsewhere = room.open.open(
                ReviewFixture.clerk(),
                ReviewFixture.subject(new UUID(2, 9)),
                ReviewFixture.route(),
                ReviewFixture.HASH);
        refused(() -> draw(officer, elsewhere.id()), ExpertsError.NOT_FOR_EXPERTS);
        refused(() -> draw(officer, new ReviewId(new UUID(8, 8))), SharedError.NOT_FOUND);
        refused(() -> draw(ReviewFixture.unitOfficer(), file.id()), SharedError.DENIED);
        refused(() -> draw(ReviewFixture.leader(), file.id()), SharedError.DENIED);
        refused(
                () -> freeze.freeze(officer, new FreezePool.Command("评审会", List.of(), 5, 1, null)),
                ExpertsError.DRAW_INCOMPLETE);
        refused(
                () -> freeze.freeze(officer, new FreezePool.Command("评审会", List.of(file.id()), 4, 1, null)),
                ExpertsError.DRAW_INCOMPLETE);
    }

    private void draw(Actor actor, ReviewId review) {
        freeze.freeze(actor, new FreezePool.Command("评审会", List.of(review), 5, 1, null));
    }

    @Test
    void anExpertIsTypedWithNameFieldEmployerAndTies() {
        refused(
                () -> keep.add(officer, new KeepExpert.Command(" ", Set.of(), "", "", "x", true)),
                ExpertsError.EXPERT_INCOMPLETE);
        refused(
                () -> keep.add(
                        officer, new KeepExpert.Command("某", Set.of(Expert.Field.FINANCE), "某校", "999999", null, true)),
                ExpertsError.EXPERT_INCOMPLETE);
        ExpertId id =
                keep.add(officer, new KeepExpert.Command("某", Set.of(Expert.Field.FINANCE), "某校", "", null, true));
        keep.change(officer, id, 0, new KeepExpert.Command("某", Set.of(Expert.Field.FINANCE), "某院", "", null, false));
        assertThat(experts.active()).extracting(Expert::id).doesNotContain(id);
        refused(
                () -> keep.change(
                        officer,
                        id,
                        0,
                        new KeepExpert.Command("某", Set.of(Expert.Field.FINANCE), "某院", "", null, true)),
                SharedError.CHANGED_MEANWHILE);
        refused(
                () -> keep.add(
                        ReviewFixture.unitOfficer(),
                        new KeepExpert.Command("某", Set.of(Expert.Field.FINANCE), "某校", "", null, true)),
                SharedError.DENIED);
    }

    private static void refused(ThrowingCallable action, ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
