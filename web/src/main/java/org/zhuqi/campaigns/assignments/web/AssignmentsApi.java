package org.zhuqi.campaigns.assignments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignOfficer;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.campaigns.assignments.usecase.BalanceAssignments;
import org.zhuqi.campaigns.assignments.usecase.HandOverAssignment;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.CreatedResponse;

/** Assignments for programs. */
@RestController
@RequestMapping("/api/v1/assignments")
@RequiredArgsConstructor
class AssignmentsApi {
    private final AssignmentQueries queries;
    private final AssignOfficer assignOfficer;
    private final BalanceAssignments balanceAssignments;
    private final HandOverAssignment handOverAssignment;
    private final Clock clock;

    /** @param until last day, null while it lasts */
    record AssignmentResponse(
            UUID id,
            UUID enterprise,
            String enterpriseName,
            String unit,
            UUID officer,
            String officerName,
            @Nullable UUID leader,
            @Nullable String department,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason,
            List<String> openMatters) {
        static AssignmentResponse from(AssignmentQueries.Line line) {
            UserId leader = line.leader();
            LocalDate outside = line.firstDayOutside();
            return new AssignmentResponse(
                    line.id().value(),
                    line.enterprise().value(),
                    line.nameZh(),
                    line.unit().value(),
                    line.officer().value(),
                    line.officerName().zh(),
                    leader == null ? null : leader.value(),
                    line.department(),
                    line.from(),
                    outside == null ? null : outside.minusDays(1),
                    line.reason(),
                    line.openMatters());
        }
    }

    /** @param held the assignment, unit and officer that still look after it though it moved; null where nobody does */
    record GapResponse(
            UUID enterprise,
            String enterpriseName,
            String unit,
            @Nullable String industry,
            AssignmentQueries.GapKind kind,
            @Nullable HeldResponse held) {
        static GapResponse from(AssignmentQueries.Gap gap) {
            return new GapResponse(
                    gap.enterprise().value(),
                    gap.nameZh(),
                    gap.unit().value(),
                    gap.industry(),
                    gap.kind(),
                    HeldResponse.from(gap.held()));
        }
    }

    record HeldResponse(UUID assignment, String unit, UUID officer, String officerName) {
        static @Nullable HeldResponse from(AssignmentQueries.@Nullable Held held) {
            return held == null
                    ? null
                    : new HeldResponse(
                            held.assignment().value(),
                            held.unit().value(),
                            held.officer().value(),
                            held.officerName().zh());
        }
    }

    /** @param held from whom it would be taken over, null where nobody has it */
    record ProposalResponse(
            UUID enterprise,
            String enterpriseName,
            String unit,
            @Nullable UUID officer,
            int loadBefore,
            int loadAfter,
            int sameIndustry,
            int officersOfUnit,
            @Nullable HeldResponse held) {
        static ProposalResponse from(BalanceAssignments.Proposed proposed) {
            UserId officer = proposed.line().officer();
            return new ProposalResponse(
                    proposed.line().enterprise().value(),
                    proposed.nameZh(),
                    proposed.line().unit().value(),
                    officer == null ? null : officer.value(),
                    proposed.line().loadBefore(),
                    proposed.line().loadAfter(),
                    proposed.line().sameIndustry(),
                    proposed.line().officersOfUnit(),
                    HeldResponse.from(proposed.held()));
        }
    }

    record AssignRequest(
            @Nullable UUID enterprise,
            @Nullable UUID officer,
            @Nullable UUID leader,
            @Nullable String department,
            @Nullable String from) {}

    record AcceptRequest(@Nullable List<Accepted> lines) {}

    record Accepted(UUID enterprise, UUID officer) {}

    record HandOverRequest(
            @Nullable UUID successor,
            @Nullable String reason,
            @Nullable String openMatters) {}

    @GetMapping
    Page<AssignmentResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable ReportingUnitId unit,
            @RequestParam(required = false) @Nullable UUID officer,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(
                        actor.scopeFor(AssignmentsRight.WORK),
                        new AssignmentQueries.Filter(unit, officer == null ? null : new UserId(officer), ended),
                        asOf == null ? LocalDate.now(clock) : asOf,
                        new PageRequest(after, limit, null))
                .map(AssignmentResponse::from);
    }

    /** Above-scale enterprises without an officer, and those that moved while an officer of the former unit has them. */
    @GetMapping("/gaps")
    Page<GapResponse> gaps(
            Actor actor,
            @RequestParam(required = false) @Nullable ReportingUnitId unit,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.gaps(
                        actor.scopeFor(AssignmentsRight.WORK),
                        unit,
                        asOf == null ? LocalDate.now(clock) : asOf,
                        new PageRequest(after, limit, null))
                .map(GapResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse assign(Actor actor, @RequestBody AssignRequest request) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        UUID leader = request.leader();
        return new CreatedResponse(assignOfficer
                .assign(
                        actor,
                        new AssignOfficer.Command(
                                new EnterpriseId(given("enterprise", request.enterprise())),
                                new UserId(given("officer", request.officer())),
                                leader == null ? null : new UserId(leader),
                                request.department(),
                                request.from()))
                .value());
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(new FieldProblem(field, "shared.missing", List.of())));
        }
        return id;
    }

    @GetMapping("/proposal")
    List<ProposalResponse> propose(Actor actor, @RequestParam(required = false) @Nullable ReportingUnitId unit) {
        return balanceAssignments.propose(actor, unit).stream()
                .map(ProposalResponse::from)
                .toList();
    }

    @PostMapping("/proposal/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor, @RequestBody AcceptRequest request) {
        List<Accepted> lines = request.lines();
        balanceAssignments.accept(
                actor,
                (lines == null ? List.<Accepted>of() : lines)
                        .stream()
                                .map(line -> new BalanceAssignments.Accepted(
                                        new EnterpriseId(line.enterprise()), new UserId(line.officer())))
                                .toList());
    }

    @PostMapping("/{id}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(Actor actor, @PathVariable UUID id, @RequestBody HandOverRequest request) {
        UUID successor = request.successor();
        handOverAssignment.handOver(
                actor,
                new HandOverAssignment.Command(
                        new AssignmentId(id),
                        successor == null ? null : new UserId(successor),
                        request.reason(),
                        request.openMatters()));
    }
}
