package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.usecase.EditZone;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Attempt;

/** Zones and how the items of their building stand. */
@Controller
@RequestMapping("/staff/zones")
@RequiredArgsConstructor
class ZonePages {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final EditZone editZone;
    private final ParkWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", queries.zones(actor.scopeFor(ParksRight.READ), new PageRequest(after, ROWS, null)));
        model.addAttribute("mayEdit", actor.has(ParksRight.EDIT));
        return "parks/zones";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(ParksRight.EDIT).orRefuse();
        return form(null, EditZone.Command.BLANK, model);
    }

    @PostMapping
    String record(Actor actor, EditZone.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> saved(editZone.record(actor, command), redirect),
                () -> form(null, command, model));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address, Model model) {
        model.addAttribute(
                "view", showPark.zone(actor, new ZoneId(id), new ParkSearch(address).day(LocalDate.now(clock))));
        model.addAttribute("states", words.options(ZoneEntry.State.values(), "parks.zone-state."));
        model.addAttribute("base", "/staff/zones/" + id);
        return "parks/zone";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        Zone.Sheet sheet = editZone.written(actor, new ZoneId(id));
        return form(
                id,
                new EditZone.Command(
                        sheet.name().zh(),
                        sheet.name().ko(),
                        sheet.name().en(),
                        sheet.unit().value(),
                        sheet.level(),
                        sheet.words(),
                        sheet.source()),
                model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            Actor actor, @PathVariable UUID id, EditZone.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    editZone.revise(actor, new ZoneId(id), command);
                    return saved(new ZoneId(id), redirect);
                },
                () -> form(id, command, model));
    }

    @PostMapping("/{id}/entries")
    String note(
            Actor actor,
            @PathVariable UUID id,
            EditZone.EntryCommand command,
            Model model,
            RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    editZone.note(actor, new ZoneId(id), command);
                    return saved(new ZoneId(id), redirect);
                },
                () -> show(actor, id, Map.of(), model));
    }

    private static String saved(ZoneId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "parks.done.saved");
        return "redirect:/staff/zones/" + id;
    }

    private static String form(@Nullable UUID id, EditZone.Command command, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        return "parks/zone-form";
    }
}
