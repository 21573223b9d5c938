package org.zhuqi.parks.web;

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
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.usecase.EditZone;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/** Zones and how their items stand, for programs. */
@RestController
@RequestMapping("/api/v1/zones")
@RequiredArgsConstructor
class ZonesApi {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final EditZone editZone;
    private final Clock clock;

    /** @param items of its progress */
    record LineResponse(UUID id, String name, String unit, String level, long items) {
        static LineResponse from(ParkQueries.ZoneLine line) {
            return new LineResponse(
                    line.id().value(), line.name().zh(), line.unit().value(), line.level(), line.items());
        }
    }

    record EntryResponse(String item, ZoneEntry.State state, String words, LocalDate day) {
        static EntryResponse from(ZoneEntry entry) {
            return new EntryResponse(entry.item(), entry.state(), entry.words(), entry.day());
        }
    }

    /**
     * @param standing the last entry of each item up to the day
     * @param entries all of them, the newest first
     */
    record ZoneResponse(
            UUID id,
            String name,
            @Nullable String nameKo,
            String unit,
            String level,
            String words,
            String source,
            List<EntryResponse> standing,
            List<EntryResponse> entries,
            LocalDate asOf) {
        static ZoneResponse from(ShowPark.ZoneView view) {
            Zone.Sheet sheet = view.zone().sheet();
            return new ZoneResponse(
                    view.zone().id().value(),
                    sheet.name().zh(),
                    sheet.name().ko(),
                    sheet.unit().value(),
                    sheet.level(),
                    sheet.words(),
                    sheet.source(),
                    view.standing().stream().map(EntryResponse::from).toList(),
                    view.entries().stream().map(EntryResponse::from).toList(),
                    view.asOf());
        }
    }

    /** By name. */
    @GetMapping
    Page<LineResponse> list(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return queries.zones(actor.scopeFor(ParksRight.READ), new PageRequest(after, ROWS, null))
                .map(LineResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @RequestBody EditZone.Command command) {
        return new CreatedResponse(editZone.record(actor, command).value());
    }

    @GetMapping("/{id}")
    ZoneResponse show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address) {
        return ZoneResponse.from(
                showPark.zone(actor, new ZoneId(id), new ParkSearch(address).day(LocalDate.now(clock))));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(Actor actor, @PathVariable UUID id, @RequestBody EditZone.Command command) {
        editZone.revise(actor, new ZoneId(id), command);
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Actor actor, @PathVariable UUID id, @RequestBody EditZone.EntryCommand command) {
        editZone.note(actor, new ZoneId(id), command);
    }
}
