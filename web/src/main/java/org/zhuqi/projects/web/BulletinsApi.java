package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.seeing.usecase.GiveOutBulletin;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.CreatedResponse;

/** Sheets of weeks and months for programs, as they were given out. Amounts are answered in yuan. */
@RestController
@RequestMapping("/api/v1/project-bulletins")
@RequiredArgsConstructor
class BulletinsApi {
    private final GiveOutBulletin giveOutBulletin;
    private final BulletinQueries queries;

    /** @param unit whose projects it tells of, null for everybody's */
    record GivenResponse(
            UUID id,
            BulletinTime.Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable String unit,
            int edition,
            String byName,
            Instant at) {
        static GivenResponse from(BulletinQueries.Given given) {
            return new GivenResponse(
                    given.id().value(),
                    given.time().kind(),
                    given.time().from(),
                    given.time().to(),
                    code(given.unit()),
                    given.edition(),
                    given.byName(),
                    given.at());
        }
    }

    record UnitResponse(
            String unit,
            long projects,
            BigDecimal total,
            BigDecimal planned,
            BigDecimal done,
            Map<LightColour, Long> lights,
            Bulletin.Started starts,
            Bulletin.Started resumptions) {
        static UnitResponse from(Bulletin.UnitLine line) {
            Bulletin.Totals totals = line.totals();
            return new UnitResponse(
                    line.unit().value(),
                    totals.projects(),
                    totals.total().yuan(),
                    totals.planned().yuan(),
                    totals.done().yuan(),
                    totals.lights(),
                    totals.starts(),
                    totals.resumptions());
        }
    }

    record LineResponse(
            UUID project,
            String name,
            String unit,
            Stage stage,
            @Nullable Halt halt,
            @Nullable BigDecimal total,
            BigDecimal planned,
            BigDecimal done,
            @Nullable Integer percent,
            LightColour light,
            String progress,
            String problems) {
        static LineResponse from(Bulletin.Line line) {
            return new LineResponse(
                    line.project().id().value(),
                    line.project().name().zh(),
                    line.project().unit().value(),
                    line.stage(),
                    line.halt(),
                    line.total() == null ? null : line.total().yuan(),
                    line.planned().yuan(),
                    line.done().yuan(),
                    line.percent(),
                    line.light(),
                    line.progress(),
                    line.problems());
        }
    }

    /**
     * @param why empty of the first edition
     * @param left how many projects it had no room for
     */
    record BulletinResponse(
            UUID id,
            BulletinTime.Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable String unit,
            int edition,
            String why,
            LocalDate asOf,
            List<UnitResponse> units,
            List<LineResponse> projects,
            long left,
            String byName,
            Instant at) {
        static BulletinResponse from(Bulletin bulletin) {
            return new BulletinResponse(
                    bulletin.id().value(),
                    bulletin.time().kind(),
                    bulletin.time().from(),
                    bulletin.time().to(),
                    code(bulletin.unit()),
                    bulletin.edition(),
                    bulletin.why(),
                    bulletin.content().asOf(),
                    bulletin.content().units().stream().map(UnitResponse::from).toList(),
                    bulletin.content().lines().stream().map(LineResponse::from).toList(),
                    bulletin.content().left(),
                    bulletin.byName(),
                    bulletin.at());
        }
    }

    private static @Nullable String code(@Nullable ReportingUnitId unit) {
        return unit == null ? null : unit.value();
    }

    @GetMapping
    Page<GivenResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        actor.may(ProjectsRight.WORK).orRefuse();
        return queries.given(actor.scopeFor(ProjectsRight.READ), new PageRequest(after, limit, null))
                .map(GivenResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse giveOut(Actor actor, @RequestBody GiveOutBulletin.Command command) {
        return new CreatedResponse(giveOutBulletin.giveOut(actor, command).value());
    }

    @GetMapping("/{id}")
    BulletinResponse show(Actor actor, @PathVariable UUID id) {
        return BulletinResponse.from(giveOutBulletin.show(actor, new BulletinId(id)));
    }
}
