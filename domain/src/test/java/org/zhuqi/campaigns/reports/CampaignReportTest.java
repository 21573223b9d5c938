package org.zhuqi.campaigns.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.reports.ReportFixture.OTHER;
import static org.zhuqi.campaigns.reports.ReportFixture.WRITER;
import static org.zhuqi.campaigns.reports.ReportFixture.by;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

class CampaignReportTest {
    private static final DemandId DEMAND = new DemandId(new UUID(5, 1));
    private final CampaignReport draft = ReportFixture.drafted(new UUID(4, 1), new CampaignId(new UUID(4, 2)));

    @Test
    void whatWasWrittenByHandStaysWhenFiguresAreCountedAnew() {
        CampaignReport written =
                draft.written(Section.DEMANDS, "本月诉求{raised}，重在融资。", "", by(WRITER, ReportStep.Kind.WRITTEN));
        CampaignReport refreshed =
                written.refreshed(ReportFixture.generated("15"), by(WRITER, ReportStep.Kind.REFRESHED));
        assertThat(refreshed.passage(Section.DEMANDS).orElseThrow().zh()).isEqualTo("本月诉求{raised}，重在融资。");
        assertThat(refreshed.textFigure("raised").orElseThrow().value().value()).isEqualByComparingTo("15");
    }

    @Test
    void whatIsGeneratedFollowsAndWhatIsGivenBackIsGeneratedAgain() {
        CampaignReport written = draft.written(Section.DEMANDS, "手写。", "", by(WRITER, ReportStep.Kind.WRITTEN));
        Passage generated = ReportFixture.generated("12").passages().get(Section.DEMANDS.ordinal());
        CampaignReport restored = written.restored(generated, by(WRITER, ReportStep.Kind.WRITTEN));
        assertThat(restored.passage(Section.DEMANDS)).contains(generated);
    }

    @Test
    void aTextNamesOnlyFiguresThatTheReportHas() {
        assertRefused(
                () -> draft.written(Section.NEXT, "目标{nothing}。", "", by(WRITER, ReportStep.Kind.WRITTEN)),
                ReportsError.TEXT_WRONG);
        assertRefused(
                () -> draft.written(Section.NEXT, "", "조선문", by(WRITER, ReportStep.Kind.WRITTEN)),
                ReportsError.TEXT_WRONG);
    }

    @Test
    void whoWroteItNeitherChecksNorIssuesIt() {
        assertRefused(() -> draft.checked(by(WRITER, ReportStep.Kind.CHECKED)), ReportsError.OWN_WORK);
        CampaignReport checked = draft.checked(by(OTHER, ReportStep.Kind.CHECKED));
        assertRefused(() -> checked.issued(by(WRITER, ReportStep.Kind.ISSUED)), ReportsError.OWN_WORK);
        assertThat(checked.issued(by(OTHER, ReportStep.Kind.ISSUED)).status()).isEqualTo(ReportStatus.ISSUED);
    }

    @Test
    void whoWritesOnAfterTheCheckMakesItADraftAgainAndIsAWriter() {
        CampaignReport rewritten = draft.checked(by(OTHER, ReportStep.Kind.CHECKED))
                .written(Section.NEXT, "下月走访。", "", by(OTHER, ReportStep.Kind.WRITTEN));
        assertThat(rewritten.status()).isEqualTo(ReportStatus.DRAFT);
        assertRefused(() -> rewritten.checked(by(OTHER, ReportStep.Kind.CHECKED)), ReportsError.OWN_WORK);
    }

    @Test
    void nothingIsIssuedUnchecked() {
        assertRefused(() -> draft.issued(by(OTHER, ReportStep.Kind.ISSUED)), ReportsError.STATUS_NOT_ALLOWED);
    }

    @Test
    void itIsSentBackWithAReason() {
        CampaignReport checked = draft.checked(by(OTHER, ReportStep.Kind.CHECKED));
        assertRefused(() -> checked.returned(ReportFixture.returning(OTHER, " ")), ReportsError.REASON_MISSING);
        assertThat(checked.returned(ReportFixture.returning(OTHER, "数字有误")).status())
                .isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void whatIsIssuedNeverChanges() {
        CampaignReport issued =
                draft.checked(by(OTHER, ReportStep.Kind.CHECKED)).issued(by(OTHER, ReportStep.Kind.ISSUED));
        assertRefused(
                () -> issued.written(Section.NEXT, "再写", "", by(OTHER, ReportStep.Kind.WRITTEN)),
                ReportsError.ISSUED_ALREADY);
        assertRefused(
                () -> issued.refreshed(ReportFixture.generated("1"), by(OTHER, ReportStep.Kind.REFRESHED)),
                ReportsError.ISSUED_ALREADY);
        assertRefused(() -> issued.returned(ReportFixture.returning(OTHER, "理由")), ReportsError.STATUS_NOT_ALLOWED);
    }

    @Test
    void aCorrectionBeginsWithWhatWasIssuedAndGoesTheSameWay() {
        CampaignReport issued =
                draft.checked(by(OTHER, ReportStep.Kind.CHECKED)).issued(by(OTHER, ReportStep.Kind.ISSUED));
        ReportId next = new ReportId(new UUID(4, 3));
        assertRefused(
                () -> draft.correctedAs(next, ReportFixture.correcting(OTHER, "有误")), ReportsError.STATUS_NOT_ALLOWED);
        assertRefused(
                () -> issued.correctedAs(next, ReportFixture.correcting(OTHER, " ")), ReportsError.REASON_MISSING);
        CampaignReport correction = issued.correctedAs(next, ReportFixture.correcting(OTHER, "诉求数有误"));
        assertThat(correction.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(correction.figures()).isEqualTo(issued.figures());
        assertThat(correction.edition()).isEqualTo(new Edition(2, issued.id(), "诉求数有误"));
        assertRefused(() -> correction.checked(by(OTHER, ReportStep.Kind.CHECKED)), ReportsError.OWN_WORK);
        // Who wrote the first edition did not write this one.
        assertThat(correction
                        .checked(by(WRITER, ReportStep.Kind.CHECKED))
                        .issued(by(WRITER, ReportStep.Kind.ISSUED))
                        .status())
                .isEqualTo(ReportStatus.ISSUED);
    }

    @Test
    void whoIssuedItOpensItToEverybodyAndNobodyElse() {
        CampaignReport issued =
                draft.checked(by(OTHER, ReportStep.Kind.CHECKED)).issued(by(OTHER, ReportStep.Kind.ISSUED));
        Instant now = Instant.parse("2024-09-02T02:00:00Z");
        assertRefused(() -> draft.published(OTHER, now), ReportsError.STATUS_NOT_ALLOWED);
        assertRefused(() -> issued.published(WRITER, now), ReportsError.NOT_THE_ISSUER);
        assertThat(issued.published(OTHER, now)).isEqualTo(new Publication(issued.id(), now, OTHER));
    }

    @Test
    void everybodyReadsACaseWithoutTheName() {
        TypicalCase named = TypicalCase.named(
                DEMAND, new LocalText("示范企业001", "시범기업001", null), "示范企业001已续贷。", "시범기업001의 대출.", "来函同意");
        assertThat(named.anonymous().enterprise().zh()).isEqualTo("某企业");
        assertThat(named.anonymous().zh()).isEqualTo("某企业已续贷。");
        assertThat(named.anonymous().ko()).isEqualTo("모 기업의 대출.");
        assertThat(named.anonymous().isNamed()).isFalse();
    }

    @Test
    void anEnterpriseIsNamedOnlyWhenItAgreed() {
        TypicalCase masked =
                TypicalCase.masked(DEMAND, List.of("示范企业", "示范企业001", "시범기업001"), "示范企业001缺资金。", "시범기업001의 자금.");
        assertThat(masked.text(Language.ZH)).isEqualTo("某企业缺资金。");
        assertThat(masked.text(Language.KO)).isEqualTo("모 기업의 자금.");
        assertThat(masked.enterprise().zh()).isEqualTo("某企业");
        assertRefused(
                () -> TypicalCase.named(DEMAND, LocalText.ofZh("示范企业001"), "文", "", " "), ReportsError.NOT_AGREED);
    }

    @Test
    void aDemandIsTakenForACaseOnce() {
        TypicalCase first = TypicalCase.masked(DEMAND, List.of(), "一", "");
        TypicalCase second = TypicalCase.masked(DEMAND, List.of(), "二", "");
        CampaignReport twice = draft.withCase(first, by(WRITER, ReportStep.Kind.CASES_CHOSEN))
                .withCase(second, by(WRITER, ReportStep.Kind.CASES_CHOSEN));
        assertThat(twice.cases()).containsExactly(second);
        assertThat(twice.withoutCase(DEMAND, by(WRITER, ReportStep.Kind.CASES_CHOSEN))
                        .cases())
                .isEmpty();
    }

    @Test
    void aPassageFallsIntoTextAndFigures() {
        assertThat(new Passage(Section.DEMANDS, "收到{raised}，办结{closed}。", "", false).pieces(Language.KO))
                .containsExactly(
                        new Passage.Piece("收到", null),
                        new Passage.Piece("", "raised"),
                        new Passage.Piece("，办结", null),
                        new Passage.Piece("", "closed"),
                        new Passage.Piece("。", null));
    }

    @Test
    void aSentenceWithoutItsFigureIsNotSaid() {
        ReportPattern pattern = new ReportPattern(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Set.of(),
                List.of(new ReportPattern.Prose(
                        Section.DEMANDS,
                        List.of(
                                new ReportPattern.Sentence("$month收到{raised}。", "$month {raised}."),
                                new ReportPattern.Sentence("满意率{satisfaction}。", "만족률 {satisfaction}."),
                                new ReportPattern.Sentence("签约{contract-amount}。", "계약 {contract-amount}.")))));
        List<Passage> composed = pattern.compose(
                ReportFixture.generated("12").figures(),
                new ReportPattern.Frame(java.util.Map.of("month", "8月"), java.util.Map.of("month", "8월")));
        assertThat(composed).extracting(Passage::section).containsExactly(Section.values());
        assertThat(composed.get(Section.DEMANDS.ordinal()))
                .isEqualTo(new Passage(Section.DEMANDS, "8月收到{raised}。", "8월 {raised}.", false));
    }

    private static void assertRefused(ThrowingCallable doing, ReportsError error) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errorKey()).isEqualTo(error));
    }
}
