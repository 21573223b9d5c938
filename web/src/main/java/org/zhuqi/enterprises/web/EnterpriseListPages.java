package org.zhuqi.enterprises.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** The staff's list of enterprises; the filter lives in the address. */
@Controller
@RequiredArgsConstructor
class EnterpriseListPages {
    private static final int LINES = 25;

    private final EnterpriseQueries queries;
    private final EnterpriseWords words;
    private final Clock clock;

    @GetMapping("/staff/enterprises")
    String list(
            Actor actor,
            ListFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort,
            Model model) {
        actor.may(EnterpriseRight.BROWSE).orRefuse();
        EnterpriseFilter read = filter.read(LocalDate.now(clock), words);
        Page<EnterpriseQueries.Line> page =
                queries.list(actor.scopeFor(EnterpriseRight.READ), read, new PageRequest(after, LINES, sort));
        model.addAttribute("page", page);
        model.addAttribute(
                "latestFirst", read.searching() && page.total() >= Page.MANY && (sort == null || sort.isBlank()));
        model.addAttribute("filter", filter);
        model.addAttribute("units", words.readableUnits(actor));
        model.addAttribute("divisions", words.divisions());
        model.addAttribute("sizes", words.sizes());
        model.addAttribute("titles", words.titles());
        model.addAttribute("mayCreate", actor.has(EnterpriseRight.EDIT));
        return "enterprises/list";
    }
}
