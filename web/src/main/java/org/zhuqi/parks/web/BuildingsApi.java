package org.zhuqi.parks.web;

import java.math.BigDecimal;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.usecase.EditBuilding;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/** Buildings, the spaces in them, and which of these are free, for programs. ㎡, m, t/㎡ and kVA. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class BuildingsApi {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final EditBuilding editBuilding;
    private final Clock clock;

    record ReachedResponse(BuildingStage stage, LocalDate day, String note) {}

    /** @param tenancy who has it on the day, null while it is vacant */
    record SpaceResponse(
            UUID id,
            String code,
            BigDecimal area,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID tenancy,
            @Nullable String tenant) {
        static SpaceResponse from(ParkQueries.SpaceLine line) {
            return new SpaceResponse(
                    line.id().value(),
                    line.code(),
                    line.area(),
                    line.height(),
                    line.load(),
                    line.power(),
                    line.from(),
                    line.until(),
                    line.tenancy() == null ? null : line.tenancy().value(),
                    line.tenant() == null ? null : line.tenant().name());
        }
    }

    record BuildingResponse(
            UUID id,
            UUID park,
            String name,
            BuildingFunction function,
            @Nullable String floor,
            @Nullable BuildingStage stage,
            List<ReachedResponse> history,
            List<SpaceResponse> spaces,
            LocalDate asOf) {
        static BuildingResponse from(ShowPark.BuildingView view) {
            Building building = view.building();
            return new BuildingResponse(
                    building.id().value(),
                    building.park().value(),
                    building.plan().name().zh(),
                    building.plan().function(),
                    ParksApi.text(building.plan().floor()),
                    view.stage(),
                    building.history().stream()
                            .map(each -> new ReachedResponse(each.stage(), each.day(), each.note()))
                            .toList(),
                    view.spaces().stream().map(SpaceResponse::from).toList(),
                    view.asOf());
        }
    }

    record VacancyResponse(
            UUID space,
            String code,
            UUID building,
            UUID park,
            String parkName,
            String unit,
            BuildingFunction function,
            BigDecimal area,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power,
            LocalDate freeFrom) {
        static VacancyResponse from(ParkQueries.Vacancy vacancy) {
            return new VacancyResponse(
                    vacancy.id().value(),
                    vacancy.code(),
                    vacancy.building().value(),
                    vacancy.park().value(),
                    vacancy.parkName().zh(),
                    vacancy.unit().value(),
                    vacancy.function(),
                    vacancy.area(),
                    vacancy.height(),
                    vacancy.load(),
                    vacancy.power(),
                    vacancy.freeFrom());
        }
    }

    @GetMapping("/buildings/{id}")
    BuildingResponse show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address) {
        return BuildingResponse.from(
                showPark.building(actor, new BuildingId(id), new ParkSearch(address).day(LocalDate.now(clock))));
    }

    @PutMapping("/buildings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(Actor actor, @PathVariable UUID id, @RequestBody EditBuilding.Command command) {
        editBuilding.revise(actor, new BuildingId(id), command);
    }

    @PostMapping("/buildings/{id}/stages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reach(Actor actor, @PathVariable UUID id, @RequestBody EditBuilding.StageCommand command) {
        editBuilding.reach(actor, new BuildingId(id), command);
    }

    @PostMapping("/buildings/{id}/spaces")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse space(Actor actor, @PathVariable UUID id, @RequestBody EditBuilding.SpaceCommand command) {
        return new CreatedResponse(
                editBuilding.addSpace(actor, new BuildingId(id), command).value());
    }

    @PutMapping("/spaces/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviseSpace(Actor actor, @PathVariable UUID id, @RequestBody EditBuilding.SpaceCommand command) {
        editBuilding.reviseSpace(actor, new SpaceId(id), command);
    }

    @PostMapping("/spaces/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUpSpace(Actor actor, @PathVariable UUID id, @RequestBody EditBuilding.GiveUpCommand command) {
        editBuilding.giveUpSpace(actor, new SpaceId(id), command);
    }

    /** The largest first. */
    @GetMapping("/vacancies")
    Page<VacancyResponse> vacancies(Actor actor, @RequestParam Map<String, String> address) {
        return queries.vacant(
                        actor.scopeFor(ParksRight.READ),
                        new ParkSearch(address).wanted(),
                        LocalDate.now(clock),
                        new PageRequest(address.get("after"), ROWS, null))
                .map(VacancyResponse::from);
    }
}
