package org.zhuqi.campaigns.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Puts tasks on a campaign's list and gives them dates, manual, template and task force as these come about. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditTask {
    private static final int TITLE = 200;
    private static final int TEXT = 1_000;
    private final Campaigns campaigns;
    private final CampaignTasks tasks;
    private final ReportingUnits units;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed; a task without dates is on the list and not yet on the chart. */
    public record Command(
            @Nullable String pillar,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            @Nullable String from,
            @Nullable String to,
            @Nullable String manual,
            @Nullable String template,
            @Nullable String taskForce,
            @Nullable String lead,
            @Nullable List<String> assisting) {}

    public TaskId add(Actor actor, CampaignId id, Command command) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        Campaign campaign = campaigns.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        CampaignTask task = CampaignTask.listed(
                new TaskId(Identifiers.next(clock)), campaign, tasks.of(id).size() + 1, plan(command));
        tasks.add(task);
        auditTrail.record(AuditEvent.done(actor, "campaigns.add-task", "campaign", id)
                .with("task", task.id().toString()));
        return task.id();
    }

    public void revise(Actor actor, TaskId id, Command command) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        CampaignTask task = tasks.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Campaign campaign = campaigns.find(task.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        tasks.save(task.revised(campaign, plan(command)));
        auditTrail.record(AuditEvent.done(actor, "campaigns.revise-task", "campaign", campaign.id())
                .with("task", id.toString()));
    }

    private CampaignTask.Plan plan(Command command) {
        ReadFields fields = new ReadFields();
        Pillar pillar =
                fields.requiredOne(Pillar.class, "pillar", command.pillar()).orElse(Pillar.RELIEF);
        LocalText title = fields.local("title", command.titleZh(), command.titleKo(), command.titleEn(), TITLE);
        Optional<LocalDate> from = fields.day("from", command.from());
        Optional<LocalDate> to = fields.day("to", command.to());
        if (from.isPresent() != to.isPresent()) {
            fields.wrong(FieldProblem.of(from.isPresent() ? "to" : "from", "shared.missing"));
        } else if (from.isPresent() && to.orElseThrow().isBefore(from.get())) {
            fields.wrong(FieldProblem.of("to", "campaigns.ends-before"));
        }
        CampaignTask.Means means = new CampaignTask.Means(
                fields.text("manual", command.manual(), TEXT),
                fields.text("template", command.template(), TEXT),
                fields.text("taskForce", command.taskForce(), TEXT));
        Optional<ReportingUnitId> lead = unit(fields, "lead", fields.required("lead", command.lead(), TITLE));
        Set<ReportingUnitId> assisting = new HashSet<>();
        Objects.requireNonNullElse(command.assisting(), List.<String>of())
                .forEach(typed -> unit(fields, "assisting", typed).ifPresent(assisting::add));
        fields.refuseWrong();
        Term term = from.isPresent() ? new Term(from.get(), to.orElseThrow()) : null;
        return new CampaignTask.Plan(pillar, title, term, means, lead.orElseThrow(), assisting);
    }

    private Optional<ReportingUnitId> unit(ReadFields fields, String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportingUnitId> known = units.all().stream()
                .map(unit -> unit.id())
                .filter(id -> id.value().equals(typed.strip()))
                .findFirst();
        if (known.isEmpty()) {
            fields.wrong(new FieldProblem(field, "shared.choice", List.of()));
        }
        return known;
    }
}
