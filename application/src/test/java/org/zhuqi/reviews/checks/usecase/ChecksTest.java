package org.zhuqi.reviews.checks.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKeySource;
import org.zhuqi.reviews.checks.InMemoryCreditLists;
import org.zhuqi.reviews.checks.InMemoryFundingKeys;
import org.zhuqi.reviews.checks.InMemorySnapshots;
import org.zhuqi.reviews.checks.Listing;
import org.zhuqi.reviews.checks.MatterRules;
import org.zhuqi.reviews.checks.MatterRules.Span;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

class ChecksTest {
    private static final FundingKey INVOICE = new FundingKey(FundingKey.Kind.INVOICE, "10000001:3200000");

    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);

    private final ReviewRoom room = new ReviewRoom();
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final InMemoryFundingKeys keys = new InMemoryFundingKeys();
    private final InMemoryCreditLists lists = new InMemoryCreditLists();
    private final Keys asked = new Keys();
    private final Failing failing = new Failing();
    private final CreditListFacts facts = new CreditListFacts(lists, room.enterprises, room.clock);
    private final RunChecks runChecks = new RunChecks(
            List.of(new CreditCheck(List.of(facts)), new DoubleFundingCheck(keys), failing),
            List.of(asked),
            keys,
            snapshots,
            room.clock);
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);
    private final SubjectRef subject = subject(1);

    private final class Keys implements FundingKeySource {
        private final Set<UUID> without = new HashSet<>();
        private final Set<FundingKey.Kind> unknown = new HashSet<>();

        @Override
        public Set<FundingKey.Kind> unknownOf(UUID id) {
            return unknown;
        }

        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(String subjectKind) {
            return subjectKind.equals("application");
        }

        @Override
        public Set<FundingKey> keysOf(UUID id) {
            return without.contains(id) ? Set.of() : Set.of(INVOICE);
        }
    }

    private static final class Failing implements Check {
        private @Nullable Finding says;

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public Finding look(SubjectRef subject, LocalDate asOf) {
            if (says == null) {
                throw new IllegalStateException("the source is down");
            }
            return says;
        }
    }

    private SubjectRef subject(int number) {
        return SubjectRef.of(
                "application",
                new UUID(2, number),
                LocalText.ofZh("申报" + number),
                ReviewFixture.YANJI,
                enterprise.id());
    }

    @BeforeEach
    void enterprises() {
        room.enterprises.add(enterprise);
    }

    private Finding found(String check, SubjectRef about) {
        return runChecks.run(UUID.randomUUID(), about, CheckMoment.SUBMISSION).stream()
                .filter(snapshot -> snapshot.check().equals(check))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private void listed(CreditList list, LocalDate from) {
        lists.keep(List.of(new Listing(list, enterprise.creditCode(), "原因", from, null)), room.clock.instant());
    }

    private void empty(CreditList list) {
        lists.keep(
                List.of(new Listing(
                        list, EnterpriseFixture.enterprise(99).creditCode(), "别家", LocalDate.of(2024, 1, 1), null)),
                room.clock.instant());
    }

    @Test
    void aListThatWasNeverUploadedSaysNothingAndNeverReadsAsClear() {
        Finding nothing = found("credit", subject);
        assertThat(nothing.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(nothing.reasons()).hasSize(5).allMatch(reason -> reason.key().endsWith(".unknown"));
        for (CreditList list : CreditList.values()) {
            empty(list);
        }
        assertThat(found("credit", subject).outcome()).isEqualTo(Outcome.CLEAR);
        listed(CreditList.TAX_VIOLATION, LocalDate.of(2024, 8, 1));
        Finding hit = found("credit", subject);
        assertThat(hit.outcome()).isEqualTo(Outcome.HIT);
        assertThat(hit.reasons().getFirst().key()).isEqualTo("reviews.credit-list.tax-violation.hit");
    }

    @Test
    void anAccidentCountsForThreeYears() {
        for (CreditList list : CreditList.values()) {
            empty(list);
        }
        listed(CreditList.ACCIDENT, LocalDate.of(2021, 8, 25));
        assertThat(found("credit", subject).outcome()).isEqualTo(Outcome.CLEAR);
        listed(CreditList.ACCIDENT, LocalDate.of(2021, 8, 26));
        assertThat(found("credit", subject).outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void whoAsksForTheSameInvoiceIsFoundInEveryCallAndYear() {
        assertThat(found("double-funding", subject).outcome()).isEqualTo(Outcome.CLEAR);
        Finding same = found("double-funding", subject(2));
        assertThat(same.outcome()).isEqualTo(Outcome.HIT);
        assertThat(same.reasons())
                .containsExactly(Finding.Reason.of("reviews.funding-key.invoice", "10000001:3200000", "申报1"));
        asked.without.add(subject.id());
        // The first mended it away.
        found("double-funding", subject);
        assertThat(found("double-funding", subject(2)).outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void aSourceThatIsDownSaysSoAndIsAskedAgain() {
        assertThat(found("failing", subject).outcome()).isEqualTo(Outcome.UNKNOWN);
        RetryChecks retry = new RetryChecks(snapshots, runChecks, room.clock);
        int before = snapshots.all().size();
        assertThat(retry.retry()).isEqualTo(1);
        // Nothing new is known: nothing is kept.
        assertThat(snapshots.all()).hasSize(before);
        room.clock.at("2024-08-27T09:00:00");
        failing.says = new Finding(Outcome.CLEAR, List.of(), "source", LocalDate.of(2024, 8, 27));
        retry.retry();
        assertThat(snapshots.latest("application", subject.id()))
                .filteredOn(snapshot -> snapshot.check().equals("failing"))
                .extracting(snapshot -> snapshot.finding().outcome())
                .containsExactly(Outcome.CLEAR);
    }

    @Test
    void theySnapAtSubmissionAndBeforeTheDecisionByThemselves() {
        OnReviewMovedLook listener = new OnReviewMovedLook(room.reviews, runChecks);
        Review review = room.open.open(
                ReviewFixture.clerk(), ReviewFixture.subject(), ReviewFixture.route(), ReviewFixture.HASH);
        room.recommend.recommend(ReviewFixture.unitOfficer(), review.id(), "同意推荐");
        room.decide.decide(
                ReviewFixture.prefectureOfficer(),
                "application",
                review.subject().id(),
                true,
                null);
        List<ReviewMoved> moved = room.moved();
        // Told twice, looked once.
        moved.forEach(listener::on);
        moved.forEach(listener::on);
        assertThat(snapshots.all())
                .extracting(Snapshot::moment)
                .hasSize(6)
                .containsOnly(CheckMoment.SUBMISSION, CheckMoment.DECISION);
    }

    @Test
    void anOfficerWithinReachLooksAgain() {
        Review review = room.open.open(
                ReviewFixture.clerk(), ReviewFixture.subject(), ReviewFixture.route(), ReviewFixture.HASH);
        LookAgain again = new LookAgain(room.reviews, runChecks, room.clock);
        UUID id = review.subject().id();
        assertThat(again.look(ReviewFixture.unitOfficer(), "application", id)).hasSize(3);
        assertThatThrownBy(() -> again.look(ReviewFixture.otherUnitOfficer(), "application", id))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.NOT_FOUND)).isTrue());
        assertThatThrownBy(() -> again.look(ReviewFixture.clerk(), "application", id))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.DENIED)).isTrue());
    }

    @Test
    void aListComesInAsASheet() {
        CreditListImport kind = new CreditListImport(lists, room.trail, room.clock);
        ImportKind.Rows rows = kind.begin(ReviewFixture.prefectureOfficer(), true);
        String code = enterprise.creditCode().value();
        List<RowVerdict> verdicts = rows.judge(List.of(
                row(2, "DISHONEST", code, "拒不履行", "2024-01-05", ""),
                row(3, "DISHONEST", code, "又一次", "2024-01-05", ""),
                row(4, "UNHEARD-OF", code, "x", "2024-01-05", ""),
                row(5, "ABNORMAL", "123", "x", "2024-01-05", ""),
                row(6, "ABNORMAL", code, "", "not a day", ""),
                row(7, "ABNORMAL", code, "x", "2024-01-05", "2024-01-04")));
        assertThat(verdicts).extracting(RowVerdict::isBad).containsExactly(false, true, true, true, true, true);
        rows.keep();
        assertThat(lists.about(List.of(enterprise.creditCode()))).hasSize(1);
        ImportKind.Rows again = kind.begin(ReviewFixture.prefectureOfficer(), true);
        assertThat(again.judge(List.of(row(2, "DISHONEST", code, "拒不履行", "2024-01-05", ""))))
                .containsExactly(RowVerdict.UNCHANGED);
        assertThat(again.judge(List.of(row(3, "DISHONEST", code, "拒不履行", "2024-02-05", "2024-03-01"))))
                .containsExactly(RowVerdict.NEW);
    }

    private static ImportRow row(int number, String list, String code, String reason, String from, String to) {
        return new ImportRow(
                number, Map.of("list", list, "creditCode", code, "reason", reason, "from", from, "to", to));
    }

    @Test
    void theSameMatterIsFoundWithinItsSpanAndWhatNobodyKnowsIsNotClear() {
        keys.keep(
                subject(2),
                Set.of(
                        new FundingKey(FundingKey.Kind.GROWTH, "E1:revenue"),
                        new FundingKey(FundingKey.Kind.GROWTH_OF_YEAR, "E1:revenue:2023"),
                        new FundingKey(FundingKey.Kind.TITLE, "E1:srdi-giant")));
        keys.keep(
                subject,
                Set.of(
                        new FundingKey(FundingKey.Kind.GROWTH, "E1:revenue"),
                        new FundingKey(FundingKey.Kind.GROWTH_OF_YEAR, "E1:revenue:2024"),
                        new FundingKey(FundingKey.Kind.TITLE, "E1:srdi-provincial")));
        assertThat(matter(Span.YEAR, Span.EVER).outcome())
                .as("another year, another title")
                .isEqualTo(Outcome.CLEAR);
        Finding ever = matter(Span.EVER, Span.EVER);
        assertThat(ever.outcome()).isEqualTo(Outcome.HIT);
        assertThat(ever.reasons()).containsExactly(Finding.Reason.of("reviews.same-matter.growth", "申报2"));
        assertThat(matter(Span.OFF, Span.OFF).outcome()).isEqualTo(Outcome.CLEAR);
        asked.unknown.add(FundingKey.Kind.TITLE);
        assertThat(matter(Span.YEAR, Span.EVER).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(matter(Span.YEAR, Span.OFF).outcome()).as("nobody looks").isEqualTo(Outcome.CLEAR);
        // A hit stays one whatever else nobody knows.
        assertThat(matter(Span.EVER, Span.EVER).outcome()).isEqualTo(Outcome.HIT);
        // Numbers of things are another check's business.
        assertThat(new DoubleFundingCheck(keys).look(subject, DAY).outcome()).isEqualTo(Outcome.CLEAR);
    }

    private Finding matter(Span growth, Span title) {
        return new SameMatterCheck(keys, List.of(asked), new MatterRules(growth, title)).look(subject, DAY);
    }
}
