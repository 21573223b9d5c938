package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.parks.usecase.ShowPark;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;

/** Parks for everybody: those that were opened, with what may be said of them. */
@Controller
@RequestMapping("/parks")
@RequiredArgsConstructor
class PublicParkPages {
    private static final int ROWS = 20;
    private final ParkQueries queries;
    private final ShowPark showPark;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.open(
                        actor.scopeFor(ParksRight.OPEN),
                        ParkQueries.Filter.ALL,
                        LocalDate.now(clock),
                        new PageRequest(after, ROWS, null)));
        return "parks/public-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowPark.OpenView view = showPark.open(actor, new ParkId(id));
        model.addAttribute("view", view);
        model.addAttribute("park", view.park());
        model.addAttribute("finishing", view.at(BuildingStage.FINISHING));
        return "parks/public-show";
    }
}
