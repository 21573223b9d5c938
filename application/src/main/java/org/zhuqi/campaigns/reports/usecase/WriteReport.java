package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsError;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Writes a report: its sections by hand, and demands told as typical cases. */
@Service
@Transactional
@RequiredArgsConstructor
public class WriteReport {
    private static final int AGREEMENT = 200;
    private final CampaignReports reports;
    private final Campaigns campaigns;
    private final Demands demands;
    private final Enterprises enterprises;
    private final GatherFigures gatherFigures;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * A case as it is typed.
     *
     * @param agreement how the enterprise agreed to be named; blank leaves its name out
     */
    public record CaseCommand(
            @Nullable String demand,
            @Nullable String zh,
            @Nullable String ko,
            @Nullable String agreement) {}

    public void write(Actor actor, ReportId id, @Nullable Section section, @Nullable String zh, @Nullable String ko) {
        CampaignReport report = found(actor, id);
        reports.save(report.written(
                required(section),
                Objects.requireNonNullElse(zh, ""),
                Objects.requireNonNullElse(ko, ""),
                step(actor, ReportStep.Kind.WRITTEN)));
        audit(actor, "reports.write", id);
    }

    /** Takes the generated text again. */
    public void restore(Actor actor, ReportId id, @Nullable Section section) {
        CampaignReport report = found(actor, id);
        Section wanted = required(section);
        Campaign campaign = campaigns.find(report.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        Passage generated = gatherFigures.compose(campaign, report).stream()
                .filter(passage -> passage.section() == wanted)
                .findFirst()
                .orElseThrow();
        reports.save(report.restored(generated, step(actor, ReportStep.Kind.WRITTEN)));
        audit(actor, "reports.write", id);
    }

    public void choose(Actor actor, ReportId id, CaseCommand command) {
        CampaignReport report = found(actor, id);
        ReadFields fields = new ReadFields();
        String typed = fields.required("demand", command.demand(), AGREEMENT);
        String zh = fields.required("zh", command.zh(), TypicalCase.LONGEST);
        String ko = fields.text("ko", command.ko(), TypicalCase.LONGEST);
        String agreement = fields.text("agreement", command.agreement(), AGREEMENT);
        fields.refuseWrong();
        Demand demand = demands.find(demand(typed)).orElseThrow(SharedError.NOT_FOUND::refused);
        Enterprise enterprise =
                enterprises.find(demand.matter().enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        LocalText name =
                new LocalText(enterprise.names().zh(), enterprise.names().ko(), null);
        reports.save(report.withCase(
                agreement.isEmpty()
                        ? TypicalCase.masked(demand.id(), names(enterprise), zh, ko)
                        : TypicalCase.named(demand.id(), name, zh, ko, agreement),
                step(actor, ReportStep.Kind.CASES_CHOSEN)));
        audit(actor, "reports.choose-case", id);
    }

    public void drop(Actor actor, ReportId id, @Nullable DemandId demand) {
        CampaignReport report = found(actor, id);
        reports.save(report.withoutCase(demand, step(actor, ReportStep.Kind.CASES_CHOSEN)));
        audit(actor, "reports.drop-case", id);
    }

    /** The id, also where somebody pasted the demand's address. */
    private static DemandId demand(String typed) {
        try {
            return DemandId.of(typed.substring(typed.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            throw SharedError.NOT_FOUND.refused();
        }
    }

    private static List<String> names(Enterprise enterprise) {
        List<String> names = new ArrayList<>();
        names.add(enterprise.names().zh());
        if (enterprise.names().ko() != null) {
            names.add(enterprise.names().ko());
        }
        return names;
    }

    private static Section required(@Nullable Section section) {
        if (section == null) {
            throw ReportsError.TEXT_WRONG.refused(List.of(FieldProblem.of("section", "reports.section-missing")));
        }
        return section;
    }

    private CampaignReport found(Actor actor, ReportId id) {
        actor.may(ReportsRight.WRITE).orRefuse();
        return reports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private void audit(Actor actor, String action, ReportId id) {
        auditTrail.record(AuditEvent.done(actor, action, "campaign-report", id));
    }

    private ReportStep step(Actor actor, ReportStep.Kind kind) {
        return new ReportStep(kind, clock.instant(), actor.id(), actor.name());
    }
}
