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
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.DrawChain;
import org.zhuqi.parks.usecase.EditBuilding;
import org.zhuqi.parks.usecase.EditPark;
import org.zhuqi.parks.usecase.KeepTenancies;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/** Parks for programs. Areas are in ㎡, with the qualifier of their source where they are stated: {@code 约7800}. */
@RestController
@RequestMapping("/api/v1/parks")
@RequiredArgsConstructor
class ParksApi {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final EditPark editPark;
    private final EditBuilding editBuilding;
    private final DrawChain drawChain;
    private final KeepTenancies keepTenancies;
    private final Clock clock;

    /**
     * @param lettable area of the spaces that are there on the day
     * @param occupancy in percent, null where no space was recorded
     */
    record LineResponse(
            UUID id,
            String name,
            ParkKind kind,
            String unit,
            @Nullable String land,
            @Nullable String floor,
            BigDecimal lettable,
            BigDecimal let,
            @Nullable BigDecimal occupancy,
            long tenants,
            long links,
            long linksPresent,
            boolean open) {
        static LineResponse from(ParkQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.name().zh(),
                    line.kind(),
                    line.unit().value(),
                    text(line.size().land()),
                    text(line.size().floor()),
                    line.occupancy().total(),
                    line.occupancy().let(),
                    rate(line.occupancy()),
                    line.tenants(),
                    line.links(),
                    line.present(),
                    line.open());
        }
    }

    record BuildingLineResponse(
            UUID id,
            String name,
            BuildingFunction function,
            @Nullable String floor,
            @Nullable BuildingStage stage,
            long spaces,
            BigDecimal lettable,
            BigDecimal let,
            @Nullable BigDecimal occupancy) {
        static BuildingLineResponse from(ParkQueries.BuildingLine line) {
            return new BuildingLineResponse(
                    line.id().value(),
                    line.name().zh(),
                    line.function(),
                    text(line.floor()),
                    line.stage(),
                    line.spaces(),
                    line.occupancy().total(),
                    line.occupancy().let(),
                    rate(line.occupancy()));
        }
    }

    record FillerResponse(
            String name,
            @Nullable UUID enterprise,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record LinkResponse(String name, ChainMap.State state, String wanted, List<FillerResponse> fillers) {
        static LinkResponse from(ChainMap.Link link, LocalDate asOf) {
            return new LinkResponse(
                    link.name().zh(),
                    link.state(asOf),
                    link.wanted(),
                    link.fillers().stream()
                            .map(filler -> new FillerResponse(
                                    filler.name(),
                                    filler.enterprise() == null
                                            ? null
                                            : filler.enterprise().value(),
                                    filler.from(),
                                    filler.to()))
                            .toList());
        }
    }

    record ParkResponse(
            LineResponse figures,
            @Nullable String nameKo,
            @Nullable String nameEn,
            String address,
            String words,
            String source,
            @Nullable BigDecimal plotRatio,
            List<String> directions,
            @Nullable UUID project,
            List<BuildingLineResponse> buildings,
            List<LinkResponse> chain,
            LocalDate asOf,
            long version,
            long chainVersion) {
        static ParkResponse from(ShowPark.View view) {
            Park park = view.park();
            return new ParkResponse(
                    LineResponse.from(view.figures()),
                    park.profile().name().ko(),
                    park.profile().name().en(),
                    park.profile().address(),
                    park.profile().words(),
                    park.profile().source(),
                    park.size().plotRatio().orElse(null),
                    park.directions().stream().map(LocalText::zh).toList(),
                    park.project(),
                    view.buildings().stream().map(BuildingLineResponse::from).toList(),
                    view.chain().links().stream()
                            .map(link -> LinkResponse.from(link, view.asOf()))
                            .toList(),
                    view.asOf(),
                    park.version(),
                    view.chain().version());
        }
    }

    /** @param open whether everybody may see its page */
    record PublicationRequest(boolean open) {}

    record BuildingRequest(EditBuilding.@Nullable Command building, EditBuilding.@Nullable StageCommand stage) {
        EditBuilding.Command plan() {
            return building == null ? new EditBuilding.Command(null, null, null, null, null) : building;
        }

        EditBuilding.StageCommand reached() {
            return stage == null ? new EditBuilding.StageCommand(null, null, null) : stage;
        }
    }

    /** By name; {@code asOf} gives the figures of another day. */
    @GetMapping
    Page<LineResponse> list(Actor actor, @RequestParam Map<String, String> address) {
        ParkSearch search = new ParkSearch(address);
        return queries.list(
                        actor.scopeFor(ParksRight.READ),
                        search.parks(),
                        search.day(LocalDate.now(clock)),
                        new PageRequest(address.get("after"), ROWS, null))
                .map(LineResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @RequestBody EditPark.Command command) {
        return new CreatedResponse(editPark.record(actor, command).value());
    }

    @GetMapping("/{id}")
    ParkResponse show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address) {
        return ParkResponse.from(
                showPark.show(actor, new ParkId(id), new ParkSearch(address).day(LocalDate.now(clock))));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(Actor actor, @PathVariable UUID id, @RequestBody EditPark.Command command) {
        editPark.revise(actor, new ParkId(id), command);
    }

    @PutMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(Actor actor, @PathVariable UUID id, @RequestBody PublicationRequest request) {
        editPark.open(actor, new ParkId(id), request.open());
    }

    @PutMapping("/{id}/chain")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draw(Actor actor, @PathVariable UUID id, @RequestBody DrawChain.Command command) {
        drawChain.draw(actor, new ParkId(id), command);
    }

    @PostMapping("/{id}/buildings")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse building(Actor actor, @PathVariable UUID id, @RequestBody BuildingRequest request) {
        return new CreatedResponse(editBuilding
                .record(actor, new ParkId(id), request.plan(), request.reached())
                .value());
    }

    @PostMapping("/{id}/tenancies")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse let(Actor actor, @PathVariable UUID id, @RequestBody KeepTenancies.Command command) {
        return new CreatedResponse(
                keepTenancies.let(actor, new ParkId(id), command).value());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable BigDecimal rate(Occupancy occupancy) {
        return occupancy.rate().orElse(null);
    }
}
