package org.zhuqi.campaigns.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Organisation;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The campaign of demo/campaign.json; assignments and visits only of invented enterprises. It is told as of one month;
 * who starts the program in a later one meets it moved by whole months, so that what runs is still running. Once its own
 * days are over it is there as it was, too: closed, with its visits and without anybody assigned.
 */
@Component
@RequiredArgsConstructor
class DemonstrationCampaign implements DemonstrationData {
    private static final String FILE = "demo/campaign.json";
    private static final int AT_A_TIME = 100;
    private static final int DONE = 100;
    private final Campaigns campaigns;
    private final CampaignTasks tasks;
    private final Assignments assignments;
    private final Visits visits;
    private final EnterpriseQueries enterprises;
    private final Accounts accounts;
    private final AccountDirectory directory;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String id() {
        return "campaign";
    }

    /** After the enterprises and their users. */
    @Override
    public int order() {
        return 110;
    }

    @Override
    public void load() {
        if (files.has(FILE)) {
            LocalDate today = LocalDate.now(clock);
            CampaignPlan told = read();
            new Telling(told.asIfToldIn(YearMonth.from(today)), "", today, false).tell();
            if (told.to().isBefore(today)) {
                new Telling(told, " of " + told.from().getYear(), told.to(), true).tell();
            }
        }
    }

    private CampaignPlan read() {
        try (InputStream in = files.open(FILE)) {
            return json.readValue(in, CampaignPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One campaign as it stands on a day. */
    @RequiredArgsConstructor
    private final class Telling {
        private final CampaignPlan plan;
        /** Tells the ids of one telling from those of another. */
        private final String which;

        private final LocalDate today;
        private final boolean over;

        void tell() {
            campaign();
            assigned();
        }

        private void campaign() {
            Campaign drafted = Campaign.drafted(
                    new CampaignId(id("campaign")),
                    new Campaign.Frame(
                            plan.name(),
                            plan.slogan(),
                            new Term(plan.from(), plan.to()),
                            EnumSet.allOf(Pillar.class),
                            new Organisation(plan.leadingGroup(), plan.office(), plan.contact())));
            Campaign published = drafted.aimedAt(plan.goals().stream()
                            .map(goal -> new Goal(
                                    goal.code(),
                                    goal.pillar(),
                                    new LocalText(goal.zh(), goal.ko(), goal.en()),
                                    goal.indicator(),
                                    goal.parameters(),
                                    goal.baseline(),
                                    goal.target()))
                            .toList())
                    .published();
            campaigns.add(over ? published.closed() : published);
            int number = 0;
            for (CampaignPlan.PlannedTask planned : plan.tasks()) {
                tasks.add(task(drafted, ++number, planned));
            }
        }

        private CampaignTask task(Campaign campaign, int number, CampaignPlan.PlannedTask planned) {
            LocalDate from = planned.from();
            LocalDate to = planned.to();
            CampaignTask task = CampaignTask.listed(
                    new TaskId(id("task " + number)),
                    campaign,
                    number,
                    new CampaignTask.Plan(
                            planned.pillar(),
                            new LocalText(planned.zh(), planned.ko(), null),
                            from == null || to == null ? null : new Term(from, to),
                            new CampaignTask.Means(planned.manual(), planned.template(), planned.taskForce()),
                            new ReportingUnitId(planned.lead()),
                            planned.assisting().stream()
                                    .map(ReportingUnitId::new)
                                    .collect(Collectors.toSet())));
            YearMonth month = YearMonth.from(plan.from());
            for (int percent : planned.progress()) {
                task = task.reported(new CampaignTask.Progress(month, percent, "按计划推进。"), month.atEndOfMonth());
                month = month.plusMonths(1);
            }
            return over && !planned.progress().isEmpty()
                    ? task.reported(new CampaignTask.Progress(YearMonth.from(today), DONE, "已完成。"), today)
                    : task;
        }

        private void assigned() {
            List<UserId> leaders = accounts.withRole(Role.PREFECTURE_LEADER, null);
            Map<String, List<EnterpriseQueries.Counted>> byUnit = invented(plan).stream()
                    .collect(Collectors.groupingBy(each -> each.unit().value(), TreeMap::new, Collectors.toList()));
            List<Assignment> begun = new ArrayList<>();
            List<Visit> made = new ArrayList<>();
            byUnit.forEach((unit, all) -> {
                List<UserId> officers = directory.officersOf(new ReportingUnitId(unit));
                int covered = all.size() - plan.uncoveredOfUnit();
                for (int i = 0; i < covered && !officers.isEmpty(); i++) {
                    EnterpriseQueries.Counted enterprise = all.get(i);
                    UserId officer = officers.get(i % officers.size());
                    UserId leader = plan.leaderFor().contains(enterprise.nameZh()) && !leaders.isEmpty()
                            ? leaders.getFirst()
                            : null;
                    begun.add(assignment(enterprise, officer, leader));
                    if (i % plan.unvisitedEvery() != plan.unvisitedEvery() - 1) {
                        made.addAll(visits(enterprise, officer, i));
                    }
                }
            });
            assignments.addAll(begun);
            visits.addAll(made);
        }

        private Assignment assignment(EnterpriseQueries.Counted enterprise, UserId officer, @Nullable UserId leader) {
            Assignment begun = Assignment.begun(
                    new AssignmentId(id("assignment " + enterprise.id())),
                    enterprise.id(),
                    enterprise.unit(),
                    new Assignment.Carers(officer, leader, null),
                    plan.assignedFrom());
            LocalDate outside = today.plusDays(1);
            return over
                    ? begun.ended(new Assignment.Ending(
                            outside,
                            "活动结束",
                            List.of(),
                            null,
                            UserId.SYSTEM,
                            outside.atStartOfDay(clock.getZone()).toInstant()))
                    : begun;
        }

        /** One a month, on a working day of its own for each enterprise. */
        private List<Visit> visits(EnterpriseQueries.Counted enterprise, UserId officer, int place) {
            List<Visit> made = new ArrayList<>();
            for (int month = 0; over || month < plan.visitMonths(); month++) {
                LocalDate day = plan.assignedFrom()
                        .plusDays(7L * (place % 3) + place % 5)
                        .plusMonths(month);
                if (day.isAfter(today)) {
                    break;
                }
                UUID id = id("visit " + enterprise.id() + " " + month);
                Set<Topic> topics = new HashSet<>(Set.of(Topic.PRODUCTION));
                topics.add(Topic.values()[place % Topic.values().length]);
                made.add(Visit.made(
                        new VisitId(id),
                        id,
                        new Visit.Errand(enterprise.id(), enterprise.unit(), officer, VisitorRole.OFFICER),
                        day,
                        new Visit.Account(
                                "企业厂区",
                                "企业负责人",
                                topics,
                                place % 11 == 0 ? ProductionState.REDUCED : ProductionState.NORMAL,
                                "了解生产经营情况，宣讲惠企政策。",
                                place % 4 == 0 ? "下月回访" : null,
                                day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8))),
                        day));
            }
            return made;
        }

        private UUID id(String what) {
            return UUID.nameUUIDFromBytes(("demonstration campaign " + what + which).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Above-scale invented enterprises, by name. */
    private List<EnterpriseQueries.Counted> invented(CampaignPlan plan) {
        List<EnterpriseQueries.Counted> all = new ArrayList<>();
        String after = null;
        do {
            Page<EnterpriseQueries.Counted> page = enterprises.counted(
                    Actor.system().scopeFor(EnterpriseRight.READ),
                    new EnterpriseQueries.Count.AboveScale(YearMonth.from(plan.assignedFrom())),
                    null,
                    new PageRequest(after, AT_A_TIME, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all.stream()
                .filter(each -> each.nameZh().startsWith(plan.enterprises()))
                .sorted(java.util.Comparator.comparing(EnterpriseQueries.Counted::nameZh))
                .toList();
    }
}
