package org.zhuqi.parks.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Draws the chain of a park: its links, and who fills or is to fill them. */
@Service
@Transactional
@RequiredArgsConstructor
public class DrawChain {
    private static final int WANTED = 3;
    private final Parks parks;
    private final FindPark findPark;
    private final ParkFields parkFields;
    private final AuditTrail auditTrail;

    /**
     * What was typed.
     *
     * @param links one a line in the order of the chain: zh | ko | en | whom promotion looks for
     * @param fillers one a line: link | name | credit code or id | since | until; without a day it is still to fill it
     */
    public record Command(
            @Nullable Long version,
            @Nullable String links,
            @Nullable String fillers) {}

    public void draw(Actor actor, ParkId id, Command command) {
        findPark.of(actor, ParksRight.EDIT, id);
        ChainMap chain = parks.chain(id);
        Long version = command.version();
        if (version != null && version != chain.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        ReadFields fields = new ReadFields();
        Map<String, List<ChainMap.Filler>> fillers = new LinkedHashMap<>();
        record Read(LocalText name, String wanted) {}
        List<Read> read = new ArrayList<>();
        for (List<String> row : ParkFields.rows(fields, "links", command.links())) {
            if (fillers.put(row.getFirst(), new ArrayList<>()) == null) {
                read.add(new Read(ParkFields.text(row), ParkFields.part(row, WANTED)));
            } else {
                fields.wrong(FieldProblem.of("links", "parks.link-twice", row.getFirst()));
            }
        }
        for (List<String> row : ParkFields.rows(fields, "fillers", command.fillers())) {
            List<ChainMap.Filler> ofLink = fillers.get(row.getFirst());
            if (ofLink == null) {
                fields.wrong(FieldProblem.of("fillers", "parks.no-link", row.getFirst()));
            } else {
                filler(fields, row).ifPresent(ofLink::add);
            }
        }
        fields.refuseWrong();
        parks.save(chain.drawn(read.stream()
                .map(link -> new ChainMap.Link(
                        link.name(),
                        link.wanted(),
                        fillers.getOrDefault(link.name().zh(), List.of())))
                .toList()));
        auditTrail.record(AuditEvent.done(actor, "parks.draw-chain", "park", id));
    }

    /** The chain as it would be typed, for a form. */
    @Transactional(readOnly = true)
    public Command written(Actor actor, ParkId id) {
        findPark.of(actor, ParksRight.EDIT, id);
        ChainMap chain = parks.chain(id);
        return new Command(
                chain.version(),
                chain.links().stream()
                        .map(link -> row(
                                link.name().zh(),
                                ParkFields.orEmpty(link.name().ko()),
                                ParkFields.orEmpty(link.name().en()),
                                link.wanted()))
                        .collect(Collectors.joining("\n")),
                chain.links().stream()
                        .flatMap(link -> link.fillers().stream()
                                .map(filler -> row(
                                        link.name().zh(),
                                        filler.name(),
                                        parkFields.key(filler.enterprise()),
                                        ParkFields.orEmpty(filler.from()),
                                        ParkFields.orEmpty(filler.to()))))
                        .collect(Collectors.joining("\n")));
    }

    private static String row(String... parts) {
        return String.join(" | ", parts).replaceAll("[ |]+$", "");
    }

    private Optional<ChainMap.Filler> filler(ReadFields fields, List<String> row) {
        Optional<Enterprise> enterprise = parkFields.enterprise(fields, "fillers", ParkFields.part(row, 2));
        String name = enterprise.map(Enterprise::name).orElse(ParkFields.part(row, 1));
        if (name.isEmpty()) {
            fields.wrong(FieldProblem.of("fillers", "parks.row-form", String.join(" | ", row)));
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ChainMap.Filler(name, enterprise.map(Enterprise::id).orElse(null), day(row, 3), day(row, 4)));
        } catch (DateTimeParseException e) {
            fields.wrong(FieldProblem.of("fillers", "shared.day-form"));
        } catch (RefusedException e) {
            if (!e.is(ParksError.ENDS_BEFORE_IT_BEGINS)) {
                throw e;
            }
            fields.wrong(FieldProblem.of("fillers", "parks.ends-before"));
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate day(List<String> row, int place) {
        String text = ParkFields.part(row, place);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
