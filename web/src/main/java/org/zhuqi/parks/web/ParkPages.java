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
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.usecase.DrawChain;
import org.zhuqi.parks.usecase.EditBuilding;
import org.zhuqi.parks.usecase.EditPark;
import org.zhuqi.parks.usecase.KeepTenancies;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Attempt;

/** Parks for staff: the list, a park's page, its form, its chain, its buildings, and letting in it. */
@Controller
@RequestMapping("/staff/parks")
@RequiredArgsConstructor
class ParkPages {
    private static final int ROWS = 50;
    private static final int CHOICES = 100;
    private static final int YEARS_AHEAD = 10;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final EditPark editPark;
    private final EditBuilding editBuilding;
    private final DrawChain drawChain;
    private final KeepTenancies keepTenancies;
    private final ParkWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ParksRight.READ).orRefuse();
        ParkSearch search = new ParkSearch(address);
        LocalDate asOf = search.day(LocalDate.now(clock));
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ParksRight.READ),
                        search.parks(),
                        asOf,
                        new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("asOf", asOf);
        model.addAttribute("address", address);
        model.addAttribute("kinds", words.options(ParkKind.values(), "parks.kind."));
        model.addAttribute("mayEdit", actor.has(ParksRight.EDIT));
        return "parks/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(ParksRight.EDIT).orRefuse();
        return form(null, EditPark.Command.BLANK, model);
    }

    @PostMapping
    String record(Actor actor, EditPark.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    ParkId id = editPark.record(actor, command);
                    redirect.addFlashAttribute("done", "parks.done.recorded");
                    return "redirect:/staff/parks/" + id;
                },
                () -> form(null, command, model));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address, Model model) {
        LocalDate today = LocalDate.now(clock);
        ShowPark.View view = showPark.show(actor, new ParkId(id), new ParkSearch(address).day(today));
        model.addAttribute("view", view);
        model.addAttribute("park", view.park());
        model.addAttribute("base", "/staff/parks/" + id);
        model.addAttribute("functions", words.options(BuildingFunction.values(), "parks.function."));
        model.addAttribute("stages", words.options(BuildingStage.values(), "parks.stage."));
        return "parks/show";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return form(id, editPark.written(actor, new ParkId(id)), model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            Actor actor, @PathVariable UUID id, EditPark.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    editPark.revise(actor, new ParkId(id), command);
                    return saved("/staff/parks/" + id, redirect);
                },
                () -> form(id, command, model));
    }

    @PostMapping("/{id}/publication")
    String open(Actor actor, @PathVariable UUID id, @RequestParam boolean open, RedirectAttributes redirect) {
        editPark.open(actor, new ParkId(id), open);
        return saved("/staff/parks/" + id, redirect);
    }

    @PostMapping("/{id}/buildings")
    String building(
            Actor actor,
            @PathVariable UUID id,
            EditBuilding.Command command,
            EditBuilding.StageCommand stage,
            Model model,
            RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    BuildingId building = editBuilding.record(actor, new ParkId(id), command, stage);
                    return saved("/staff/buildings/" + building, redirect);
                },
                () -> show(actor, id, Map.of(), model));
    }

    @GetMapping("/{id}/chain")
    String chain(Actor actor, @PathVariable UUID id, Model model) {
        return chainForm(id, drawChain.written(actor, new ParkId(id)), model);
    }

    @PostMapping("/{id}/chain")
    String draw(
            Actor actor, @PathVariable UUID id, DrawChain.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    drawChain.draw(actor, new ParkId(id), command);
                    return saved("/staff/parks/" + id + "#chain", redirect);
                },
                () -> chainForm(id, command, model));
    }

    @GetMapping("/{id}/let")
    String letForm(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String space, Model model) {
        // Who may not edit it learns no more than that.
        editPark.written(actor, new ParkId(id));
        return let(
                actor,
                id,
                new KeepTenancies.Command(
                        space, "", "", false, false, "", LocalDate.now(clock).toString(), false, "", ""),
                model);
    }

    @PostMapping("/{id}/let")
    String let(
            Actor actor,
            @PathVariable UUID id,
            KeepTenancies.Command command,
            Model model,
            RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    TenancyId tenancy = keepTenancies.let(actor, new ParkId(id), command);
                    return saved("/staff/tenancies/" + tenancy, redirect);
                },
                () -> let(actor, id, command, model));
    }

    private String let(Actor actor, UUID id, KeepTenancies.Command command, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        model.addAttribute(
                "spaces",
                words.spaces(queries.vacant(
                                actor.scopeFor(ParksRight.READ),
                                new ParkQueries.Wanted(
                                        null,
                                        new ParkId(id),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        today.plusYears(YEARS_AHEAD)),
                                today,
                                PageRequest.first(CHOICES))
                        .items()));
        return "parks/let";
    }

    private static String saved(String address, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "parks.done.saved");
        return "redirect:" + address;
    }

    private static String chainForm(UUID id, DrawChain.Command command, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        return "parks/chain";
    }

    private String form(@Nullable UUID id, EditPark.Command command, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        model.addAttribute("kinds", words.options(ParkKind.values(), "parks.kind."));
        return "parks/form";
    }
}
