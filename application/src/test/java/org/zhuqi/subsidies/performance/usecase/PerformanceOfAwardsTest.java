package org.zhuqi.subsidies.performance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.awards.AwardChangeFixture;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.InMemoryAwards;
import org.zhuqi.subsidies.performance.InMemoryPerformances;
import org.zhuqi.subsidies.performance.Performance;

/** Targets, self-evaluation and acceptance of one award, on fakes. */
class PerformanceOfAwardsTest {
    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryPerformances performances = new InMemoryPerformances();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final List<Notification> sent = new ArrayList<>();
    private final Channel channel = new Channel() {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public void deliver(Notification notification) {
            boolean known = sent.stream()
                    .anyMatch(n ->
                            n.user().equals(notification.user()) && n.eventId().equals(notification.eventId()));
            if (!known) {
                sent.add(notification);
            }
        }
    };
    private final PerformanceDesk desk = new PerformanceDesk(room, performances, awards, channel);
    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(60, 1));
    private final Actor clerk = ReviewFixture.person(601, "clerk", Role.ENTERPRISE_CLERK, null, enterprise);
    private final ApplicationId application = new ApplicationId(new UUID(60, 2));

    @BeforeEach
    void awarded() {
        room.clock.at("2024-09-09T09:00:00");
        awards.add(AwardChangeFixture.award(application, enterprise, Money.ofWan(40)));
        room.awarded(
                SubjectRef.of(
                        "application", application.value(), LocalText.ofZh("设备投资补助"), ReviewFixture.YANJI, enterprise),
                ReviewFixture.longRoute());
        room.have(ReviewFixture.unitOfficer());
    }

    private void set() {
        set(false);
    }

    private void set(boolean everyAward) {
        desk.set.set(
                officer,
                new SetTargets.Command(
                        application,
                        List.of(
                                new SetTargets.Line("营业收入", "万元", new BigDecimal("5000"), LocalDate.of(2025, 12, 31)),
                                new SetTargets.Line("新增就业", "人", new BigDecimal("20"), LocalDate.of(2025, 6, 30))),
                        everyAward));
    }

    private Performance report(String revenue, @Nullable AttachmentId file) {
        return desk.report.report(
                clerk,
                new ReportPerformance.Command(
                        application,
                        List.of(
                                new ReportPerformance.Actual(1, new BigDecimal(revenue), null),
                                new ReportPerformance.Actual(2, new BigDecimal("21"), "社保缴纳证明")),
                        "目标基本完成",
                        file));
    }

    private Performance judge(Performance.State outcome) {
        return desk.judge.judge(officer, new JudgePerformance.Command(application, outcome, "经核查"));
    }

    @Test
    void whatIsAcceptedPassesTheLastStageOfTheRoute() {
        refused(() -> report("5100", null), SharedError.NOT_FOUND);
        set();
        refused(this::set, SubsidiesError.TARGETS_SET);
        refused(() -> judge(Performance.State.ACCEPTED), SubsidiesError.PERFORMANCE_CLOSED);
        refused(() -> report("5100", new AttachmentId(UUID.randomUUID())), SubsidiesError.INCOMPLETE);
        assertThat(report("4800", null).targets().getFirst().reached()).isFalse();
        refused(() -> report("5100", null), SubsidiesError.PERFORMANCE_CLOSED);
        assertThat(judge(Performance.State.RECTIFY).due()).isEqualTo(LocalDate.of(2026, 3, 31));
        report("5100", null);
        judge(Performance.State.ACCEPTED);
        Review review =
                room.reviews.findBySubject("application", application.value()).orElseThrow();
        assertThat(room.reviews.movesOf(review.id()))
                .extracting(ReviewMove::move)
                .endsWith(Move.CONCLUDE);
        assertThat(performances.steps(application))
                .extracting(Performance.Step::state)
                .containsExactly(
                        Performance.State.OPEN,
                        Performance.State.REPORTED,
                        Performance.State.RECTIFY,
                        Performance.State.REPORTED,
                        Performance.State.ACCEPTED);
    }

    @Test
    void theSameTargetsCountForEveryAwardOfTheProgrammeThatHasNone() {
        Award own = awards.findByApplication(application).orElseThrow();
        Award other = new Award(
                new AwardId(new UUID(60, 3)),
                own.decision(),
                new ApplicationId(new UUID(60, 4)),
                own.programme(),
                own.enterprise(),
                own.unit(),
                own.programmeTitle(),
                own.enterpriseName(),
                own.amount(),
                own.notice(),
                own.by(),
                own.byName(),
                own.at());
        awards.add(other);
        set(true);
        assertThat(performances.find(other.application()).orElseThrow().targets())
                .isEqualTo(performances.find(application).orElseThrow().targets());
        refused(() -> set(true), SubsidiesError.TARGETS_SET);
    }

    @Test
    void noFigureAndNoDayIsBeyondReason() {
        for (SetTargets.Line line : List.of(
                new SetTargets.Line("营业收入", "万元", new BigDecimal("1E+1000000"), LocalDate.of(2025, 12, 31)),
                new SetTargets.Line("营业收入", "万元", new BigDecimal("1E-1000000"), LocalDate.of(2025, 12, 31)),
                new SetTargets.Line("营业收入", "万元", BigDecimal.ONE, LocalDate.MAX))) {
            refused(
                    () -> desk.set.set(officer, new SetTargets.Command(application, List.of(line), false)),
                    SubsidiesError.INCOMPLETE);
        }
    }

    @Test
    void whatFailedConcludesNothingAndIsSaidOnce() {
        set();
        judge(Performance.State.FAILED);
        refused(() -> judge(Performance.State.ACCEPTED), SubsidiesError.PERFORMANCE_CLOSED);
        Review review =
                room.reviews.findBySubject("application", application.value()).orElseThrow();
        assertThat(room.reviews.movesOf(review.id()))
                .extracting(ReviewMove::move)
                .doesNotContain(Move.CONCLUDE);
    }

    @Test
    void whatIsMissingIsSaidFieldByField() {
        set();
        assertThatThrownBy(() -> desk.report.report(
                        clerk,
                        new ReportPerformance.Command(
                                application, List.of(new ReportPerformance.Actual(1, null, null)), "", null)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("actual-1", "actual-2", "evaluation"));
        refused(
                () -> desk.set.set(
                        officer,
                        new SetTargets.Command(application, List.of(new SetTargets.Line("", "", null, null)), false)),
                SubsidiesError.INCOMPLETE);
        refused(() -> desk.set.set(clerk, new SetTargets.Command(application, List.of(), false)), SharedError.DENIED);
    }

    /** Reads what the fake keeps. */
    private final class Awaited implements PerformanceQueries {
        @Override
        public Page<Performance> list(Scope scope, Filter filter, PageRequest page) {
            LocalDate by = filter.dueBy();
            List<Performance> found = performances.all().stream()
                    .filter(p -> !filter.awaited() || p.state().awaitsReport())
                    .filter(p -> by == null || !p.due().isAfter(by))
                    .toList();
            return new Page<>(found, null, found.size());
        }

        @Override
        public Optional<Performance> find(Scope scope, ApplicationId of) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Performance.Step> steps(Scope scope, ApplicationId of) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void lateReportsAreRemindedOfOnTheirDaysByADateThatStaysAndNeverTwice() {
        set();
        var remind = new RemindOfPerformance(
                new Awaited(),
                room.calendars,
                new ReminderDays(List.of(5, 1)),
                PerformanceDesk.RULES,
                new SendNotification(List.of(channel), new AccountDirectory(room.accounts), room.clock),
                room.clock);
        room.clock.at("2026-03-20T09:00:00");
        assertThat(remind.remind()).isZero();
        room.clock.at("2026-03-30T09:00:00");
        assertThat(remind.remind()).isOne();
        report("4800", null);
        judge(Performance.State.RECTIFY);
        sent.clear();
        room.clock.at("2026-04-01T09:00:00");
        assertThat(remind.remind()).isOne();
        remind.remind();
        // To the county's officer; this enterprise has no account.
        assertThat(sent).singleElement().satisfies(news -> {
            assertThat(news.messageKey()).isEqualTo("subsidies.news.officer.performance.overdue.remind");
            assertThat(news.args().get(1)).isEqualTo(LocalText.same("2026-03-31"));
        });
        room.clock.at("2026-04-15T09:00:00");
        remind.remind();
        remind.remind();
        assertThat(sent).hasSize(2);
        report("5100", null);
        assertThat(remind.remind()).isZero();
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
