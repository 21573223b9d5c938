package org.zhuqi.campaigns.demands.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.PostDemandMessage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.PageRequest;

/** What an enterprise asks for: its own list, a new demand, the thread and the rating. */
@Controller
@RequestMapping("/my/demands")
@RequiredArgsConstructor
class MyDemandPages {
    private static final String HERE = "/my/demands/";
    private static final int PAGE_SIZE = 20;

    private final DemandQueries queries;
    private final DemandPage page;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @ModelAttribute("form") DemandSearch form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort,
            Model model) {
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(DemandsRight.READ),
                        form.filter(actor, Moment.now(clock)),
                        new PageRequest(after, PAGE_SIZE, sort == null || sort.isBlank() ? "-raised" : sort)));
        model.addAttribute("states", page.options(DemandState.values(), "demands.state."));
        model.addAttribute("categories", page.categoryOptions());
        return "campaigns/demands/my-list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(DemandsRight.ANSWER).orRefuse();
        return form(new DemandForm(Identifiers.next(clock), null, "", "", "", null, null), model);
    }

    private String form(DemandForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("categories", page.categoryOptions());
        return "campaigns/demands/new";
    }

    @PostMapping
    String raise(
            Actor actor,
            @ModelAttribute DemandForm typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect) {
        actor.may(DemandsRight.ANSWER).orRefuse();
        return page.raise(
                actor,
                typed,
                Channel.PORTAL,
                files,
                new DemandPage.Sent(HERE, model, redirect, () -> form(typed, model)));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(DemandsRight.ANSWER).orRefuse();
        page.show(actor, id, model);
        return "campaigns/demands/my-demand";
    }

    @PostMapping("/{id}/messages")
    String post(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return page.post(
                actor, id, new PostDemandMessage.Command(key, false, text), file, sent(actor, id, model, redirect));
    }

    @PostMapping("/{id}/{move}")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String move,
            @ModelAttribute DemandMoves.Request request,
            Model model,
            RedirectAttributes redirect) {
        return page.make(actor, id, move, request, sent(actor, id, model, redirect));
    }

    private DemandPage.Sent sent(Actor actor, UUID id, Model model, RedirectAttributes redirect) {
        return new DemandPage.Sent(HERE, model, redirect, () -> show(actor, id, model));
    }
}
