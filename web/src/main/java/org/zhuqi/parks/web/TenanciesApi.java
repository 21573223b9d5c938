package org.zhuqi.parks.web;

import java.time.Clock;
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
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.TenancyStep;
import org.zhuqi.parks.usecase.KeepTenancies;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Who is where, for programs; an enterprise finds its own. */
@RestController
@RequestMapping("/api/v1/tenancies")
@RequiredArgsConstructor
class TenanciesApi {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final KeepTenancies keepTenancies;
    private final Clock clock;

    /**
     * @param tenant null where the name was not published
     * @param area as it is stated, with its qualifier
     * @param atLatest the first day is the one on which it was known to be there
     */
    record LineResponse(
            UUID id,
            UUID park,
            String parkName,
            @Nullable String space,
            @Nullable String tenant,
            @Nullable UUID enterprise,
            @Nullable String area,
            LocalDate from,
            boolean atLatest,
            @Nullable LocalDate to,
            TenancyStatus status) {
        static LineResponse from(ParkQueries.TenancyLine line) {
            return new LineResponse(
                    line.id().value(),
                    line.park().value(),
                    line.parkName().zh(),
                    line.space(),
                    line.tenant().name(),
                    value(line.tenant().enterprise()),
                    ParksApi.text(line.area()),
                    line.term().from(),
                    line.term().atLatest(),
                    line.term().to(),
                    line.status());
        }
    }

    record StepResponse(
            TenancyStep.Kind kind, LocalDate from, @Nullable LocalDate to, String why, String by, Instant at) {}

    record TenancyResponse(
            UUID id,
            UUID park,
            @Nullable UUID building,
            @Nullable UUID space,
            @Nullable String tenant,
            @Nullable UUID enterprise,
            @Nullable String area,
            LocalDate from,
            boolean atLatest,
            @Nullable LocalDate to,
            TenancyStatus status,
            List<StepResponse> steps,
            long version) {
        static TenancyResponse from(ShowPark.TenancyView view) {
            Tenancy tenancy = view.tenancy();
            return new TenancyResponse(
                    tenancy.id().value(),
                    tenancy.park().value(),
                    tenancy.building() == null ? null : tenancy.building().value(),
                    tenancy.space() == null ? null : tenancy.space().value(),
                    tenancy.tenant().name(),
                    value(tenancy.tenant().enterprise()),
                    ParksApi.text(tenancy.area()),
                    tenancy.term().from(),
                    tenancy.term().atLatest(),
                    tenancy.term().to(),
                    view.status(),
                    view.steps().stream()
                            .map(step -> new StepResponse(
                                    step.kind(),
                                    step.term().from(),
                                    step.term().to(),
                                    step.why(),
                                    step.byName(),
                                    step.at()))
                            .toList(),
                    tenancy.version());
        }
    }

    private static @Nullable UUID value(@Nullable EnterpriseId enterprise) {
        return enterprise == null ? null : enterprise.value();
    }

    /** Those that began last first. */
    @GetMapping
    Page<LineResponse> list(Actor actor, @RequestParam Map<String, String> address) {
        ParkSearch search = new ParkSearch(address);
        return queries.tenancies(
                        actor.scopeFor(ParksRight.TENANCIES),
                        search.tenancies(),
                        search.day(LocalDate.now(clock)),
                        new PageRequest(address.get("after"), ROWS, null))
                .map(LineResponse::from);
    }

    @GetMapping("/{id}")
    TenancyResponse show(Actor actor, @PathVariable UUID id) {
        return TenancyResponse.from(showPark.tenancy(actor, new TenancyId(id)));
    }

    @PostMapping("/{id}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(Actor actor, @PathVariable UUID id, @RequestBody KeepTenancies.EndCommand command) {
        keepTenancies.extend(actor, new TenancyId(id), command);
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id, @RequestBody KeepTenancies.EndCommand command) {
        keepTenancies.end(actor, new TenancyId(id), command);
    }

    @PostMapping("/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Actor actor, @PathVariable UUID id, @RequestBody KeepTenancies.Command command) {
        keepTenancies.correct(actor, new TenancyId(id), command);
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @RequestBody KeepTenancies.EndCommand command) {
        keepTenancies.withdraw(actor, new TenancyId(id), command);
    }
}
