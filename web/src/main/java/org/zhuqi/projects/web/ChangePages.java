package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.seeing.usecase.ShowChanges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.PageRequest;

/** What changed since a month ago, as of any day. */
@Controller
@RequestMapping("/staff/project-changes")
@RequiredArgsConstructor
class ChangePages {
    private static final int ROWS = 50;
    private final ShowChanges showChanges;
    private final ProjectWords words;

    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> address, Model model) {
        ShowChanges.Part part = ProjectSearch.read(address, "part", ShowChanges.Part::valueOf);
        model.addAttribute(
                "view",
                showChanges.show(
                        actor,
                        ProjectSearch.filter(address),
                        ProjectSearch.read(address, "since", Days::read),
                        ProjectSearch.read(address, "asOf", Days::read),
                        part,
                        new PageRequest(part == null ? null : address.get("after"), ROWS, null)));
        model.addAttribute("part", part);
        model.addAttribute("address", address);
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        return "projects/changes";
    }
}
