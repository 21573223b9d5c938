package org.zhuqi.campaigns.reports.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignFixture;
import org.zhuqi.campaigns.InMemoryCampaigns;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.InMemoryDemands;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.reports.InMemoryCampaignReports;
import org.zhuqi.campaigns.reports.InMemoryPublishedReports;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportIssued;
import org.zhuqi.campaigns.reports.ReportPattern;
import org.zhuqi.campaigns.reports.ReportRules;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportsError;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.usecase.FiguresOver;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** The report of May 2024, written on 3 June; one measure is there, another is named and is not. */
class ReportUseCasesTest {
    private static final ReportingUnitId PREFECTURE = DemandFixture.PREFECTURE;
    private static final ReportPattern PATTERN = new ReportPattern(
            List.of(
                    new ReportPattern.TextFigure("raised", "demands.raised", ReportPattern.Time.MONTH),
                    new ReportPattern.TextFigure("raised-before", "demands.raised", ReportPattern.Time.MONTH_BEFORE),
                    new ReportPattern.TextFigure("contract", "activities.contract-amount", ReportPattern.Time.MONTH)),
            List.of(new ReportPattern.Column("raised", "demands.raised", ReportPattern.Time.MONTH)),
            List.of(new ReportPattern.Column("closed", "demands.raised", ReportPattern.Time.MONTH)),
            List.of(new ReportPattern.Column("raised", "demands.raised", ReportPattern.Time.MONTH)),
            Set.of(),
            List.of(new ReportPattern.Prose(
                    Section.DEMANDS,
                    List.of(
                            new ReportPattern.Sentence("$month收到诉求{raised}。", "$month 요구 {raised}."),
                            new ReportPattern.Sentence("签约{contract}。", "계약 {contract}.")))));

    private final Clock clock = Clock.fixed(Instant.parse("2024-06-03T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Raised raised = new Raised();
    private final InMemoryReportingUnits units = new InMemoryReportingUnits(
            unit(PREFECTURE, UnitKind.PREFECTURE),
            unit(DemandFixture.YANJI, UnitKind.COUNTY),
            unit(DemandFixture.TUMEN, UnitKind.COUNTY));
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCampaignReports reports = new InMemoryCampaignReports();
    private final InMemoryDemands demands = new InMemoryDemands();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final List<DomainEvent> events = new ArrayList<>();
    private final ReportRules rules = new ReportRules(3, 2, 5);
    private final GatherFigures gather = new GatherFigures(
            FiguresOver.compared(
                    List.of(raised),
                    units,
                    new Place("here", PREFECTURE, "HERE", LocalText.ofZh("州"), LocalText.ofZh("局")),
                    clock),
            PATTERN,
            rules,
            new HotTopics(new Titles(), PATTERN, rules, clock),
            new UnitDirectory(units),
            new Categories(List.of(new Category("finance", LocalText.ofZh("融资"), true))),
            clock);
    private final DraftReport draft = new DraftReport(reports, campaigns, gather, trail, clock);
    private final WriteReport write = new WriteReport(reports, campaigns, demands, enterprises, gather, trail, clock);
    private final MoveReport move = new MoveReport(reports, campaigns, trail, events::add, clock);
    private final InMemoryPublishedReports published = new InMemoryPublishedReports();
    private final PublishReport publish = new PublishReport(reports, published, trail, clock);
    private final ShowReport show = new ShowReport(reports, campaigns, published, gather);
    private final ShowPublicReport showPublic = new ShowPublicReport(reports, published, campaigns);

    private final Actor writer = person(1, Role.PREFECTURE_OFFICER, PREFECTURE);
    private final Actor other = person(2, Role.PREFECTURE_OFFICER, PREFECTURE);
    private final Actor county = person(3, Role.UNIT_OFFICER, DemandFixture.YANJI);
    private final Campaign campaign = CampaignFixture.draft().published();

    @BeforeEach
    void aCampaignRuns() {
        campaigns.add(campaign);
    }

    private static Actor person(int number, Role role, ReportingUnitId unit) {
        return new Actor(new UserId(new UUID(9, number)), "某人" + number, role, unit, Set.of(), null, "");
    }

    private static ReportingUnit unit(ReportingUnitId id, UnitKind kind) {
        return new ReportingUnit(
                id, kind, LocalText.ofZh(id.value()), kind == UnitKind.PREFECTURE ? null : PREFECTURE, null, true);
    }

    private ReportId drafted() {
        return draft.draft(writer, campaign.id(), "2024-05");
    }

    @Test
    void aDraftAsksForTheMonthAndSaysOnlyWhatItKnows() {
        ShowReport.View view = show.show(writer, drafted());
        ReportFigure figure = view.report().textFigure("raised").orElseThrow();
        assertThat(figure.asked().asOf()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(figure.asked().parameters()).isEqualTo(Map.of("from", "2024-05-01"));
        assertThat(view.report()
                        .textFigure("raised-before")
                        .orElseThrow()
                        .asked()
                        .asOf())
                .isEqualTo(LocalDate.of(2024, 4, 30));
        assertThat(view.report().passage(Section.DEMANDS))
                .contains(new Passage(Section.DEMANDS, "2024年5月收到诉求{raised}。", "2024년 5월 요구 {raised}.", false));
        assertThat(view.units()).extracting(ShowReport.Row::key).containsExactly("222401", "222402");
        assertThat(view.words()).extracting(ShowReport.Row::key).containsExactly("续贷");
        assertThat(view.today()).isEmpty();
        assertThat(trail.events()).extracting(event -> event.action()).containsExactly("reports.draft");
    }

    @Test
    void onlyAMonthOfTheCampaignThatHasBegunIsReported() {
        refused(ReportsError.MONTH_NOT_OF_CAMPAIGN, () -> draft.draft(writer, campaign.id(), "2024-04"));
        refused(ReportsError.MONTH_NOT_OF_CAMPAIGN, () -> draft.draft(writer, campaign.id(), "2024-07"));
        refused(SharedError.INVALID_INPUT, () -> draft.draft(writer, campaign.id(), "May"));
        refused(SharedError.DENIED, () -> draft.draft(county, campaign.id(), "2024-05"));
        drafted();
        refused(ReportsError.ALREADY_THERE, this::drafted);
    }

    @Test
    void countedAnewFiguresChangeAndHandwritingStays() {
        ReportId id = drafted();
        write.write(writer, id, Section.DEMANDS, "本月{raised}，以融资为主。", "");
        raised.value = 15;
        draft.refresh(writer, id);
        ShowReport.View view = show.show(writer, id);
        assertThat(view.report().passage(Section.DEMANDS).orElseThrow().zh()).isEqualTo("本月{raised}，以融资为主。");
        assertThat(view.report().textFigure("raised").orElseThrow().value()).isEqualTo(MeasureValue.of(15));
        write.restore(writer, id, Section.DEMANDS);
        assertThat(show.show(writer, id)
                        .report()
                        .passage(Section.DEMANDS)
                        .orElseThrow()
                        .byHand())
                .isFalse();
    }

    @Test
    void whatIsIssuedStaysAndTheReaderIsToldWhatTodaysDataSays() {
        ReportId id = drafted();
        refused(ReportsError.OWN_WORK, () -> move.check(writer, id));
        refused(SharedError.NOT_FOUND, () -> show.show(county, id));
        move.check(other, id);
        move.issue(other, id);
        assertThat(events).hasSize(1).first().isInstanceOf(ReportIssued.class);
        raised.value = 12;
        ShowReport.View view = show.show(county, id);
        assertThat(view.report().status()).isEqualTo(ReportStatus.ISSUED);
        ReportFigure figure = view.report().textFigure("raised").orElseThrow();
        assertThat(figure.value()).isEqualTo(MeasureValue.of(11));
        assertThat(view.today()).containsEntry(figure.number(), MeasureValue.of(12));
        assertThat(view.mayWrite()).isFalse();
        refused(ReportsError.ISSUED_ALREADY, () -> draft.refresh(other, id));
    }

    private ReportId issued() {
        ReportId id = drafted();
        move.check(other, id);
        move.issue(other, id);
        return id;
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasIssuedWhichStaysReadable() {
        ReportId wrong = issued();
        refused(ReportsError.REASON_MISSING, () -> draft.correct(writer, wrong, " "));
        refused(SharedError.DENIED, () -> draft.correct(county, wrong, "诉求数有误"));
        raised.value = 12;
        ReportId right = draft.correct(writer, wrong, "诉求数有误");
        refused(ReportsError.CORRECTED_ALREADY, () -> draft.correct(other, wrong, "再改"));
        assertThat(show.show(county, wrong).correction()).as("not issued yet").isNull();
        assertThat(show.show(other, wrong).correction().id()).isEqualTo(right);
        refused(SharedError.NOT_FOUND, () -> show.show(county, right));
        draft.refresh(writer, right);
        move.check(other, right);
        move.issue(other, right);
        ShowReport.View old = show.show(county, wrong);
        assertThat(old.correction().reason()).isEqualTo("诉求数有误");
        assertThat(old.report().textFigure("raised").orElseThrow().value()).isEqualTo(MeasureValue.of(11));
        assertThat(show.show(county, right)
                        .report()
                        .textFigure("raised")
                        .orElseThrow()
                        .value())
                .isEqualTo(MeasureValue.of(12));
        assertThat(show.show(writer, right).mayCorrect()).isTrue();
        assertThat(show.show(writer, wrong).mayCorrect()).isFalse();
    }

    @Test
    void onlyWhatItsIssuerOpenedIsReadByEverybody() {
        Actor anybody = Actor.anonymous("");
        ReportId id = issued();
        refused(SharedError.NOT_FOUND, () -> showPublic.show(anybody, id));
        refused(ReportsError.NOT_THE_ISSUER, () -> publish.publish(writer, id));
        refused(SharedError.DENIED, () -> publish.publish(county, id));
        publish.publish(other, id);
        ShowPublicReport.View open = showPublic.show(anybody, id);
        assertThat(open.units()).extracting(ShowReport.Row::key).containsExactly("222401", "222402");
        assertThat(open.replacement()).isNull();
        ReportId right = draft.correct(writer, id, "诉求数有误");
        move.check(other, right);
        assertThat(showPublic.show(anybody, id).replacement()).isNull();
        move.issue(other, right);
        assertThat(showPublic.show(anybody, id).replacement().published()).isFalse();
        publish.publish(other, right);
        assertThat(showPublic.show(anybody, id).replacement().published()).isTrue();
        publish.takeBack(writer, id);
        refused(SharedError.NOT_FOUND, () -> showPublic.show(anybody, id));
    }

    @Test
    void aCaseNamesNobodyUnlessTheEnterpriseAgreed() {
        Enterprise enterprise = EnterpriseFixture.enterprise(1).withId(DemandFixture.ENTERPRISE);
        enterprises.add(enterprise);
        Made made = Demand.raise(
                new DemandId(new UUID(8, 1)),
                DemandFixture.matter(),
                DemandFixture.by(DemandFixture.clerk(), "2024-05-08T09:00"),
                DemandFixture.rules());
        demands.add(made, Projection.of(made.demand(), DemandFixture.rules()));
        String name = enterprise.names().zh();
        String demand = "https://zhuqi.example/staff/demands/" + made.demand().id();
        ReportId id = drafted();
        write.choose(writer, id, new WriteReport.CaseCommand(demand, name + "续贷成功。", "", ""));
        assertThat(show.show(writer, id).report().cases().getFirst().zh()).isEqualTo("某企业续贷成功。");
        write.choose(writer, id, new WriteReport.CaseCommand(demand, name + "续贷成功。", "", "5月20日来函同意"));
        assertThat(show.show(writer, id).report().cases()).hasSize(1);
        assertThat(show.show(writer, id)
                        .report()
                        .cases()
                        .getFirst()
                        .enterprise()
                        .zh())
                .isEqualTo(name);
        refused(
                SharedError.NOT_FOUND,
                () -> write.choose(writer, id, new WriteReport.CaseCommand("nonsense", "文", "", "")));
    }

    private static void refused(ErrorKey error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errorKey()).isEqualTo(error));
    }

    private static final class Raised implements Measure {
        private long value = 11;

        @Override
        public String id() {
            return "demands.raised";
        }

        @Override
        public MeasureUnit unit() {
            return MeasureUnit.REQUESTS;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.optional("from"),
                    Parameter.optional("handler"),
                    Parameter.optional("category"),
                    Parameter.optional("word"));
        }

        @Override
        public Right right() {
            return ReportsRight.READ;
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public MeasureValue value(MeasureQuery query) {
            return MeasureValue.of(value);
        }

        @Override
        public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }
    }

    /** Two titles of May hold the same word. */
    private static final class Titles implements DemandFigureQueries {
        @Override
        public List<String> titles(Scope scope, Asked asked, int most) {
            return asked.asOf().equals(LocalDate.of(2024, 5, 31)) ? List.of("续贷", "银行续贷难") : List.of();
        }

        @Override
        public Map<String, Long> raisedByCategory(Scope scope, Instant until) {
            return Map.of();
        }

        @Override
        public Totals totals(Scope scope, Asked asked) {
            return Totals.NONE;
        }

        @Override
        public Map<String, Totals> totalsBy(Scope scope, Asked asked, Dimension dimension) {
            return Map.of();
        }

        @Override
        public Map<String, Long> raisedByWord(Scope scope, Asked asked, Collection<String> words) {
            return Map.of();
        }

        @Override
        public Page<Counted> counted(Scope scope, Asked asked, Figure figure, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }
    }
}
