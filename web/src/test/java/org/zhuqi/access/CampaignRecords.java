package org.zhuqi.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Organisation;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignOfficer;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.usecase.RecordVisit;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;

/** A running campaign and a drafted one, and what the unit does in it. */
final class CampaignRecords extends RoomRecords {
    static final CampaignId PUBLISHED = idOf("published");

    CampaignRecords(Inhabitants world) {
        super(world);
    }

    /**
     * A task that the side's unit leads, an assignment of this morning, a visit of its officer to the applicant, and an
     * enterprise of the unit that nobody looks after.
     */
    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        Campaign published = campaign("published", true);
        Campaign draft = campaign("draft", false);
        TaskId task = new TaskId(new UUID(17, side.ordinal()));
        world.bean(CampaignTasks.class)
                .add(CampaignTask.listed(
                        task,
                        published,
                        side.ordinal() + 1,
                        new CampaignTask.Plan(
                                Pillar.RELIEF,
                                LocalText.ofZh("任务"),
                                null,
                                CampaignTask.Means.NONE,
                                enterprise.unit(),
                                Set.of())));
        Actor officer = world.officerOf(enterprise.unit());
        List<AssignmentQueries.Gap> gaps = world.bean(AssignmentQueries.class)
                .gaps(
                        world.person(Inhabitants.DECIDER).scopeFor(AssignmentsRight.WORK),
                        enterprise.unit(),
                        LocalDate.of(2024, 8, 26),
                        PageRequest.first(2))
                .items();
        AssignmentId assigned = world.bean(AssignOfficer.class)
                .assign(
                        officer,
                        new AssignOfficer.Command(gaps.getFirst().enterprise(), officer.id(), null, null, null));
        VisitId visit = world.bean(RecordVisit.class)
                .record(
                        officer,
                        new RecordVisit.Command(
                                new UUID(18, side.ordinal()),
                                enterprise.id(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "走访",
                                null));
        return new Targets(
                Map.of(
                        CampaignId.class,
                        published.id(),
                        TaskId.class,
                        task,
                        AssignmentId.class,
                        assigned,
                        VisitId.class,
                        visit,
                        CampaignStatus.class,
                        CampaignStatus.PUBLISHED),
                Map.of(),
                Set.of(
                        published.id().toString(),
                        draft.id().toString(),
                        task.toString(),
                        assigned.toString(),
                        visit.toString(),
                        gaps.getLast().enterprise().toString(),
                        "Load[officer=" + officer.id(),
                        "Coverage[unit=" + enterprise.unit(),
                        // A line of what is due.
                        "unit=" + enterprise.unit() + ", visitor="));
    }

    /** One for all sides; a campaign belongs to no unit. */
    private Campaign campaign(String name, boolean published) {
        CampaignId id = idOf(name);
        return world.bean(Campaigns.class).find(id).orElseGet(() -> {
            Campaign draft = Campaign.drafted(
                            id,
                            new Campaign.Frame(
                                    LocalText.ofZh(name),
                                    LocalText.ofZh(name),
                                    new Term(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 12, 31)),
                                    Set.of(Pillar.RELIEF),
                                    new Organisation(List.of(), "", "")))
                    .aimedAt(List.of(new Goal(
                            "x",
                            Pillar.RELIEF,
                            LocalText.ofZh("目标"),
                            "enterprises.total",
                            Map.of(),
                            null,
                            java.math.BigDecimal.TEN)));
            Campaign known = published ? draft.published() : draft;
            world.bean(Campaigns.class).add(known);
            return known;
        });
    }

    private static CampaignId idOf(String name) {
        return new CampaignId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
