package org.zhuqi.campaigns.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.UserId;

/**
 * A campaign's report of one month. Its figures are kept with it: they change only when somebody has them counted anew, and
 * never once it is issued.
 *
 * @param edition the month's first report, or a correction of an issued one
 * @param passages one for each section, in order
 * @param leastCases how many cases a unit must have to be ranked, as the setting was
 * @param steps its history, oldest first
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record CampaignReport(
        ReportId id,
        CampaignId campaign,
        YearMonth month,
        Edition edition,
        ReportStatus status,
        List<Passage> passages,
        List<TypicalCase> cases,
        List<ReportFigure> figures,
        int leastCases,
        List<ReportStep> steps,
        long version) {
    public static final int MOST_CASES = 10;

    public CampaignReport {
        passages = List.copyOf(passages);
        cases = List.copyOf(cases);
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /** What is generated: figures and the prose they allow. */
    public record Generated(List<ReportFigure> figures, List<Passage> passages, int leastCases) {}

    public static CampaignReport drafted(
            ReportId id, CampaignId campaign, YearMonth month, Generated generated, ReportStep step) {
        return new CampaignReport(
                id,
                campaign,
                month,
                Edition.FIRST,
                ReportStatus.DRAFT,
                generated.passages(),
                List.of(),
                generated.figures(),
                generated.leastCases(),
                List.of(step),
                0);
    }

    /** Begins its correction: a report of its own that has, so far, all that this one has; the step says what is wrong. */
    public CampaignReport correctedAs(ReportId next, ReportStep step) {
        if (status != ReportStatus.ISSUED) {
            throw ReportsError.STATUS_NOT_ALLOWED.refused();
        }
        refuseWithoutReason("reason", step.note());
        return new CampaignReport(
                next,
                campaign,
                month,
                edition.after(id, step.note()),
                ReportStatus.DRAFT,
                passages,
                cases,
                figures,
                leastCases,
                List.of(step),
                0);
    }

    /** Counts anew; what was written by hand stays and shows the new figures. */
    public CampaignReport refreshed(Generated generated, ReportStep step) {
        return changed(step)
                .withFigures(generated.figures())
                .withLeastCases(generated.leastCases())
                .withPassages(generated.passages().stream()
                        .map(fresh ->
                                passage(fresh.section()).filter(Passage::byHand).orElse(fresh))
                        .toList());
    }

    /** Somebody writes a section, Chinese first; figures are named by codes that this report has. */
    public CampaignReport written(Section section, String zh, String ko, ReportStep step) {
        List<FieldProblem> problems = new ArrayList<>();
        check("zh", zh, problems);
        check("ko", ko, problems);
        if (zh.isBlank() && !ko.isBlank()) {
            problems.add(FieldProblem.of("zh", "reports.chinese-missing"));
        }
        if (!problems.isEmpty()) {
            throw ReportsError.TEXT_WRONG.refused(problems);
        }
        return changed(step).replaced(new Passage(section, zh.strip(), ko.strip(), true));
    }

    /** Gives a section back to what is generated. */
    public CampaignReport restored(Passage generated, ReportStep step) {
        return changed(step).replaced(generated);
    }

    private CampaignReport replaced(Passage passage) {
        return withPassages(passages.stream()
                .map(each -> each.section() == passage.section() ? passage : each)
                .toList());
    }

    private void check(String field, String text, List<FieldProblem> problems) {
        if (text.length() > Passage.LONGEST) {
            problems.add(FieldProblem.of(field, "reports.too-long", Passage.LONGEST));
        }
        for (String code : Passage.codes(text)) {
            if (textFigure(code).isEmpty()) {
                problems.add(FieldProblem.of(field, "reports.unknown-figure", "{" + code + "}"));
            }
        }
    }

    /** Adds a typical case; one told before of the same demand is told anew. */
    public CampaignReport withCase(TypicalCase chosen, ReportStep step) {
        List<TypicalCase> all = new ArrayList<>(cases);
        all.removeIf(each -> each.demand().equals(chosen.demand()));
        all.add(chosen);
        if (all.size() > MOST_CASES) {
            throw ReportsError.TOO_MANY_CASES.refused();
        }
        return changed(step).withCases(all);
    }

    public CampaignReport withoutCase(@Nullable DemandId demand, ReportStep step) {
        return changed(step)
                .withCases(cases.stream()
                        .filter(each -> !each.demand().equals(demand))
                        .toList());
    }

    public CampaignReport checked(ReportStep step) {
        refuseWriter(step.by());
        return become(ReportStatus.CHECKED, step);
    }

    /** Back to whoever writes it. */
    public CampaignReport returned(ReportStep step) {
        refuseWithoutReason("note", step.note());
        return become(ReportStatus.DRAFT, step);
    }

    public CampaignReport issued(ReportStep step) {
        refuseWriter(step.by());
        return become(ReportStatus.ISSUED, step);
    }

    /** Opens it to everybody: by whoever issued it. */
    public Publication published(UserId by, Instant now) {
        if (status != ReportStatus.ISSUED) {
            throw ReportsError.STATUS_NOT_ALLOWED.refused();
        }
        if (!issuedBy(by)) {
            throw ReportsError.NOT_THE_ISSUER.refused();
        }
        return new Publication(id, now, by);
    }

    public boolean issuedBy(UserId who) {
        return issue().map(ReportStep::by).filter(who::equals).isPresent();
    }

    /** The step that issued it; empty as long as it is not. */
    public Optional<ReportStep> issue() {
        return steps.stream()
                .filter(step -> step.kind() == ReportStep.Kind.ISSUED)
                .findFirst();
    }

    /** Who wrote any of it. */
    public Set<UserId> writers() {
        return steps.stream()
                .filter(step -> step.kind().writes())
                .map(ReportStep::by)
                .collect(Collectors.toSet());
    }

    public Optional<Passage> passage(Section section) {
        return passages.stream().filter(each -> each.section() == section).findFirst();
    }

    public Optional<ReportFigure> textFigure(String code) {
        return figures.stream()
                .filter(figure -> figure.place().table() == ReportFigure.Table.TEXT)
                .filter(figure -> figure.place().code().equals(code))
                .findFirst();
    }

    public List<ReportFigure> of(ReportFigure.Table table) {
        return figures.stream()
                .filter(figure -> figure.place().table() == table)
                .toList();
    }

    /** Sections that have no Korean text yet. */
    public List<Section> untranslated() {
        return passages.stream()
                .filter(passage -> !passage.empty() && passage.ko().isBlank())
                .map(Passage::section)
                .toList();
    }

    /** Four eyes: who wrote it neither checks nor issues it. */
    private void refuseWriter(UserId by) {
        if (writers().contains(by)) {
            throw ReportsError.OWN_WORK.refused();
        }
    }

    private static void refuseWithoutReason(String field, String reason) {
        if (reason.isBlank()) {
            throw ReportsError.REASON_MISSING.refused(List.of(FieldProblem.of(field, "reports.reason-missing")));
        }
        if (reason.length() > Edition.LONGEST) {
            throw ReportsError.TEXT_WRONG.refused(List.of(FieldProblem.of(field, "reports.too-long", Edition.LONGEST)));
        }
    }

    private CampaignReport changed(ReportStep step) {
        if (status == ReportStatus.ISSUED) {
            throw ReportsError.ISSUED_ALREADY.refused();
        }
        return withStatus(ReportStatus.DRAFT).and(step);
    }

    private CampaignReport become(ReportStatus next, ReportStep step) {
        if (!status.mayBecome(next)) {
            throw ReportsError.STATUS_NOT_ALLOWED.refused();
        }
        return withStatus(next).and(step);
    }

    private CampaignReport and(ReportStep step) {
        List<ReportStep> all = new ArrayList<>(steps);
        all.add(step);
        return withSteps(all);
    }
}
