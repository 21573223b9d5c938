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
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.usecase.EditBuilding;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Attempt;

/** A building with its spaces, and who has them on a day. */
@Controller
@RequestMapping("/staff/buildings/{id}")
@RequiredArgsConstructor
class BuildingPages {
    private final ShowPark showPark;
    private final EditBuilding editBuilding;
    private final ParkWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> address, Model model) {
        ShowPark.BuildingView view =
                showPark.building(actor, new BuildingId(id), new ParkSearch(address).day(LocalDate.now(clock)));
        BuildingStage last = view.building().history().getLast().stage();
        model.addAttribute("view", view);
        model.addAttribute("building", view.building());
        model.addAttribute("base", "/staff/buildings/" + id);
        model.addAttribute("functions", words.options(BuildingFunction.values(), "parks.function."));
        model.addAttribute("nextStages", words.options(last.next().toArray(BuildingStage[]::new), "parks.stage."));
        return "parks/building";
    }

    @PostMapping("/edit")
    String revise(
            Actor actor,
            @PathVariable UUID id,
            EditBuilding.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> editBuilding.revise(actor, new BuildingId(id), command), model, redirect);
    }

    @PostMapping("/stages")
    String reach(
            Actor actor,
            @PathVariable UUID id,
            EditBuilding.StageCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> editBuilding.reach(actor, new BuildingId(id), command), model, redirect);
    }

    @PostMapping("/spaces")
    String space(
            Actor actor,
            @PathVariable UUID id,
            EditBuilding.SpaceCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> editBuilding.addSpace(actor, new BuildingId(id), command), model, redirect);
    }

    @PostMapping("/spaces/edit")
    String reviseSpace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID space,
            EditBuilding.SpaceCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> editBuilding.reviseSpace(actor, new SpaceId(space), command), model, redirect);
    }

    @PostMapping("/spaces/give-up")
    String giveUpSpace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID space,
            EditBuilding.GiveUpCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, () -> editBuilding.giveUpSpace(actor, new SpaceId(space), command), model, redirect);
    }

    private String step(Actor actor, UUID id, Runnable action, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    action.run();
                    redirect.addFlashAttribute("done", "parks.done.saved");
                    return "redirect:/staff/buildings/" + id;
                },
                () -> show(actor, id, Map.of(), model));
    }
}
