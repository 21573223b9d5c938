package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
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
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.usecase.KeepTenancies;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Attempt;

/** Who is where for staff, one tenancy with its history, and the search for what is free. */
@Controller
@RequestMapping("/staff")
@RequiredArgsConstructor
class TenancyPages {
    private static final int ROWS = 50;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final KeepTenancies keepTenancies;
    private final ParkWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/tenancies")
    String list(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ParksRight.READ).orRefuse();
        ParkSearch search = new ParkSearch(address);
        LocalDate asOf = search.day(LocalDate.now(clock));
        model.addAttribute(
                "page",
                queries.tenancies(
                        actor.scopeFor(ParksRight.TENANCIES),
                        search.tenancies(),
                        asOf,
                        new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("asOf", asOf);
        model.addAttribute("address", address);
        model.addAttribute("statuses", words.options(TenancyStatus.values(), "parks.status."));
        return "parks/tenancies";
    }

    @GetMapping("/vacancies")
    String vacancies(Actor actor, @RequestParam Map<String, String> address, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                queries.vacant(
                        actor.scopeFor(ParksRight.READ),
                        new ParkSearch(address).wanted(),
                        today,
                        new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("today", today);
        model.addAttribute("address", address);
        model.addAttribute("functions", words.options(BuildingFunction.values(), "parks.function."));
        return "parks/vacancies";
    }

    @GetMapping("/tenancies/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowPark.TenancyView view = showPark.tenancy(actor, new TenancyId(id));
        model.addAttribute("view", view);
        model.addAttribute("tenancy", view.tenancy());
        model.addAttribute("base", "/staff/tenancies/" + id);
        return "parks/tenancy";
    }

    @PostMapping("/tenancies/{id}/extension")
    String extend(
            Actor actor,
            @PathVariable UUID id,
            KeepTenancies.EndCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> keepTenancies.extend(actor, new TenancyId(id), command), model, redirect);
    }

    @PostMapping("/tenancies/{id}/end")
    String end(
            Actor actor,
            @PathVariable UUID id,
            KeepTenancies.EndCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> keepTenancies.end(actor, new TenancyId(id), command), model, redirect);
    }

    @PostMapping("/tenancies/{id}/correction")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            KeepTenancies.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> keepTenancies.correct(actor, new TenancyId(id), command), model, redirect);
    }

    @PostMapping("/tenancies/{id}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            KeepTenancies.EndCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> keepTenancies.withdraw(actor, new TenancyId(id), command), model, redirect);
    }

    private String step(Actor actor, UUID id, Runnable action, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    action.run();
                    redirect.addFlashAttribute("done", "parks.done.saved");
                    return "redirect:/staff/tenancies/" + id;
                },
                () -> show(actor, id, model));
    }
}
