package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.usecase.ShowBoard;
import org.zhuqi.projects.usecase.MoveProject;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;

/** Projects by stage, and the steps that are taken on the board. */
@Controller
@RequestMapping("/staff/project-board")
@RequiredArgsConstructor
class BoardPages {
    private static final List<String> NARROWED_BY = List.of("unit", "keyLevel", "leader", "size", "light", "stage");
    private final ShowBoard showBoard;
    private final MoveProject moveProject;
    private final ProjectWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> address, Model model) {
        ProjectQueries.Filter filter = ProjectSearch.filter(address);
        Stage stage = filter.stage();
        ShowBoard.View view = stage == null
                ? showBoard.show(actor, filter)
                : showBoard.showStage(actor, filter, stage, new PageRequest(address.get("after"), 1, null));
        model.addAttribute("view", view);
        model.addAttribute("address", address);
        model.addAttribute(
                "narrowed",
                NARROWED_BY.stream()
                        .filter(name -> !address.getOrDefault(name, "").isBlank())
                        .collect(Collectors.toMap(name -> name, address::get)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("stages", words.options(Stage.values(), "projects.stage."));
        model.addAttribute("colours", words.options(LightColour.values(), "lights."));
        model.addAttribute("sizes", words.sizeClasses());
        model.addAttribute(
                "leaders",
                view.leaders().stream().map(each -> new Option(each, each)).toList());
        return "projects/board";
    }

    @PostMapping("/{id}")
    String move(
            Actor actor,
            @PathVariable UUID id,
            MoveProject.Command command,
            @RequestParam Map<String, String> address,
            Model model,
            RedirectAttributes redirect) {
        try {
            moveProject.advance(actor, new ProjectId(id), command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("refused", new ProjectId(id));
            model.addAttribute("typed", command);
            return show(actor, address, model);
        }
        redirect.addFlashAttribute("done", "projects.done.moved");
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/staff/project-board");
        NARROWED_BY.stream()
                .filter(name -> !address.getOrDefault(name, "").isBlank())
                .forEach(name -> back.queryParam(name, "{" + name + "}"));
        return "redirect:" + back.encode().buildAndExpand(address).toUriString();
    }
}
