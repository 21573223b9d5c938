package org.zhuqi.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.usecase.EditEnterprise;
import org.zhuqi.enterprises.usecase.EnterpriseDetails;
import org.zhuqi.enterprises.usecase.GrantTitle;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** The applicant's enterprise with a title and a change on record. */
final class EnterpriseRecords extends RoomRecords {
    EnterpriseRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        Actor applicant = world.person(side.applicant());
        UUID title = world.bean(GrantTitle.class)
                .grant(
                        world.person(Inhabitants.DECIDER),
                        enterprise.id(),
                        new GrantTitle.Command("high-tech", null, LocalDate.of(2024, 1, 1), null, null));
        return new Targets(
                Map.of(
                        EnterpriseId.class,
                        enterprise.id(),
                        ReportingUnitId.class,
                        enterprise.unit(),
                        UserId.class,
                        applicant.id()),
                Map.of("titleId", title),
                Set.of(enterprise.id().toString(), applicant.id().toString(), changed(enterprise)));
    }

    /** Changes the Korean name and returns it: lines of history name what changed and not whose it is. */
    private String changed(Enterprise enterprise) {
        String name = "시험 " + enterprise.id();
        world.bean(EditEnterprise.class)
                .edit(
                        world.officerOf(enterprise.unit()),
                        enterprise.id(),
                        new EditEnterprise.Command(
                                enterprise.version(),
                                new EnterpriseDetails(
                                        Objects.requireNonNull(enterprise.creditCode())
                                                .value(),
                                        enterprise.names().zh(),
                                        name,
                                        List.of(),
                                        enterprise.unit().value(),
                                        Objects.requireNonNull(enterprise.industry())
                                                .value(),
                                        List.of()),
                                null));
        return name;
    }
}
