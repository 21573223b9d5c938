package org.zhuqi.campaigns.reports.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.campaigns.reports.usecase.GatherFigures;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** The issued and published report of one month of the campaign to try the program with: demo/campaign-report.json. */
@Component
@RequiredArgsConstructor
class DemonstrationReport implements DemonstrationData {
    private static final String FILE = "demo/campaign-report.json";
    private final CampaignReports reports;
    private final PublishedReports published;
    private final Campaigns campaigns;
    private final GatherFigures gatherFigures;
    private final Demands demands;
    private final Enterprises enterprises;
    private final Accounts accounts;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    /** @param demand title of the demand told as a case */
    record Plan(
            YearMonth month,
            LocalDate writtenOn,
            LocalDate issuedOn,
            String demand,
            String caseZh,
            String caseKo,
            String nextZh,
            String nextKo) {
        /** The same, moved with the campaign, which is told as if it ran today. */
        Plan asOfTheFirstMonthOf(Campaign campaign) {
            YearMonth first = YearMonth.from(campaign.term().from());
            long months = month.until(first, ChronoUnit.MONTHS);
            return new Plan(
                    first,
                    writtenOn.plusMonths(months),
                    issuedOn.plusMonths(months),
                    demand,
                    caseZh,
                    caseKo,
                    nextZh,
                    nextKo);
        }
    }

    @Override
    public String id() {
        return "campaign-report";
    }

    /** After the demands. */
    @Override
    public int order() {
        return 120;
    }

    @Override
    public void load() {
        if (files.has(FILE)) {
            Plan plan = read();
            List<UserId> officers = accounts.withRole(Role.PREFECTURE_OFFICER, null);
            if (officers.size() > 1) {
                // As it was, where that campaign is over by now, and as if it had been this one.
                for (String which : List.of("", " of " + plan.month().getYear())) {
                    campaigns
                            .find(new CampaignId(stableId("demonstration campaign campaign" + which)))
                            .ifPresent(campaign -> add(
                                    which,
                                    plan.asOfTheFirstMonthOf(campaign),
                                    campaign,
                                    officers.getFirst(),
                                    officers.get(1)));
                }
            }
        }
    }

    private void add(String which, Plan plan, Campaign campaign, UserId writer, UserId other) {
        if (!LocalDate.now(clock).isAfter(plan.issuedOn())) {
            return;
        }
        CampaignReport report = report(which, plan, campaign, writer, other);
        reports.add(report);
        published.add(report.published(other, report.steps().getLast().at()));
    }

    private Plan read() {
        try (InputStream in = files.open(FILE)) {
            return json.readValue(in, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CampaignReport report(String which, Plan plan, Campaign campaign, UserId writer, UserId other) {
        CampaignReport report = CampaignReport.drafted(
                        new ReportId(stableId("demonstration report" + which)),
                        campaign.id(),
                        plan.month(),
                        gatherFigures.gather(campaign, plan.month()),
                        step(ReportStep.Kind.DRAFTED, plan.writtenOn(), writer))
                .written(
                        Section.NEXT,
                        plan.nextZh(),
                        plan.nextKo(),
                        step(ReportStep.Kind.WRITTEN, plan.writtenOn(), writer));
        DemandId told = new DemandId(stableId("demonstration demand " + plan.demand()));
        CampaignReport complete = demands.find(told)
                .map(demand -> report.withCase(
                        told(plan, demand), step(ReportStep.Kind.CASES_CHOSEN, plan.writtenOn(), writer)))
                .orElse(report);
        return complete.checked(step(ReportStep.Kind.CHECKED, plan.issuedOn(), other))
                .issued(step(ReportStep.Kind.ISSUED, plan.issuedOn(), other));
    }

    private TypicalCase told(Plan plan, Demand demand) {
        List<String> names = enterprises.find(demand.matter().enterprise()).stream()
                .map(enterprise -> enterprise.names().zh())
                .toList();
        return TypicalCase.masked(demand.id(), names, plan.caseZh(), plan.caseKo());
    }

    private ReportStep step(ReportStep.Kind kind, LocalDate day, UserId by) {
        String name =
                accounts.find(by).map(Account::name).map(text -> text.zh()).orElse("");
        return new ReportStep(kind, day.atTime(10, 0).atZone(clock.getZone()).toInstant(), by, name);
    }

    private static UUID stableId(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
