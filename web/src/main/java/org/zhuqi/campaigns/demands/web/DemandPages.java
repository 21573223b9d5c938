package org.zhuqi.campaigns.demands.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Demands for the offices: the inboxes of the service office and of the units, and every move. */
@Controller
@RequestMapping("/staff/demands")
@RequiredArgsConstructor
class DemandPages {
    private static final String HERE = "/staff/demands/";
    private static final int PAGE_SIZE = 30;
    private static final List<DemandQueries.Box> OFFICE = List.of(
            DemandQueries.Box.TO_ACCEPT,
            DemandQueries.Box.TO_DISPATCH,
            DemandQueries.Box.OBJECTIONS,
            DemandQueries.Box.EXTENSIONS,
            DemandQueries.Box.TO_CLOSE);
    private static final List<DemandQueries.Box> UNIT = List.of(DemandQueries.Box.IN_HAND, DemandQueries.Box.ASSISTING);

    private final DemandQueries queries;
    private final EnterpriseQueries enterprises;
    private final DemandPage page;
    private final Texts texts;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @ModelAttribute("form") DemandSearch form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort,
            Model model) {
        requireOffice(actor);
        DemandQueries.Filter filter = form.filter(actor, Moment.now(clock));
        Page<DemandQueries.Line> found =
                queries.list(actor.scopeFor(DemandsRight.READ), filter, new PageRequest(after, PAGE_SIZE, sort));
        model.addAttribute("page", found);
        model.addAttribute(
                "latestFirst",
                filter.words() != null && found.total() >= Page.MANY && (sort == null || sort.isBlank()));
        model.addAttribute("mayRaise", actor.has(DemandsRight.RAISE));
        model.addAttribute("boxes", boxes(actor));
        model.addAttribute("states", page.options(DemandState.values(), "demands.state."));
        model.addAttribute("categories", page.categoryOptions());
        model.addAttribute("units", page.unitOptions());
        return "campaigns/demands/list";
    }

    private List<Option> boxes(Actor actor) {
        Stream<DemandQueries.Box> office = actor.has(DemandsRight.OFFICE) ? OFFICE.stream() : Stream.of();
        Stream<DemandQueries.Box> unit = actor.has(DemandsRight.HANDLE) ? UNIT.stream() : Stream.of();
        return Stream.of(office, unit, Stream.of(DemandQueries.Box.WITH_ENTERPRISE, DemandQueries.Box.OVERDUE))
                .flatMap(boxes -> boxes)
                .map(box -> new Option(box.name(), texts.message("demands.box." + box)))
                .toList();
    }

    private static void requireOffice(Actor actor) {
        actor.may(DemandsRight.READ_INTERNAL).orRefuse();
    }

    /** Written down for an enterprise: on a visit, from the telephone, at a forum; without one, it is looked for first. */
    @GetMapping("/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable EnterpriseId enterprise,
            @RequestParam(required = false) @Nullable UUID visit,
            Model model) {
        requireOffice(actor);
        if (enterprise == null) {
            return "campaigns/demands/find-enterprise";
        }
        return form(
                actor, new DemandForm(Identifiers.next(clock), enterprise, "", "", "", Channel.VISIT, visit), model);
    }

    private String form(Actor actor, DemandForm typed, Model model) {
        EnterpriseId enterprise = typed.enterprise();
        if (enterprise == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute(
                "enterprise",
                enterprises
                        .find(actor.scopeFor(EnterpriseRight.READ), enterprise)
                        .filter(found -> actor.may(DemandsRight.RAISE, found.unit(), enterprise)
                                .allowed())
                        .orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute("typed", typed);
        model.addAttribute("categories", page.categoryOptions());
        model.addAttribute("channels", page.options(Channel.values(), "demands.channel."));
        return "campaigns/demands/new-by-staff";
    }

    @PostMapping
    String raise(
            Actor actor,
            @ModelAttribute DemandForm typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor);
        return page.raise(
                actor,
                typed,
                Channel.VISIT,
                files,
                new DemandPage.Sent(HERE, model, redirect, () -> form(actor, typed, model)));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        requireOffice(actor);
        page.show(actor, id, model);
        model.addAttribute("mayHandle", actor.has(DemandsRight.HANDLE));
        model.addAttribute("mayCancel", actor.has(DemandsRight.OFFICE));
        model.addAttribute("ownUnit", actor.unit());
        return "campaigns/demands/demand";
    }

    @PostMapping("/{id}/messages")
    String post(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(defaultValue = "false") boolean internal,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return page.post(
                actor, id, new PostDemandMessage.Command(key, internal, text), file, sent(actor, id, model, redirect));
    }

    @PostMapping("/{id}/gather")
    String gather(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> others,
            Model model,
            RedirectAttributes redirect) {
        return page.gather(actor, id, others, sent(actor, id, model, redirect));
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
