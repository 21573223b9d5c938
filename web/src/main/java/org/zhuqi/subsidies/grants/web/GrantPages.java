package org.zhuqi.subsidies.grants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.GrantsWon;
import org.zhuqi.subsidies.grants.usecase.GrantQueries;
import org.zhuqi.subsidies.grants.usecase.RecordGrant;
import org.zhuqi.subsidies.ledger.FundingSource;

/** Money won from above: by year, each with what was passed on. */
@Controller
@RequestMapping("/staff/grants")
@RequiredArgsConstructor
class GrantPages {
    private static final int PAGE_SIZE = 50;

    private final GrantQueries queries;
    private final GrantsWon grants;
    private final RecordGrant recordGrant;
    private final Enterprises enterprises;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @Configuration
    static class Navigation {
        @Bean
        NavEntry grantsEntry() {
            return new NavEntry(
                    "grants", NavGroup.MONEY, 610, "grants.nav", "/staff/grants", "coin", SubsidiesRight.READ_GRANTS);
        }
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_GRANTS);
        int wanted = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 1900, 2999);
        model.addAttribute("year", wanted);
        model.addAttribute("years", queries.years(scope));
        model.addAttribute(
                "page",
                queries.list(
                        scope,
                        LocalDate.of(wanted, 1, 1),
                        LocalDate.of(wanted, 12, 31),
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("mayKeep", actor.has(SubsidiesRight.KEEP_LEDGER));
        model.addAttribute(
                "levels",
                Arrays.stream(FundingSource.values())
                        .filter(level -> level != FundingSource.COUNTY)
                        .map(level -> new Option(level.name(), texts.message("subsidies.source." + level)))
                        .toList());
        return "subsidies/grants";
    }

    @PostMapping
    String record(
            Actor actor,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @Nullable FundingSource level,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        try {
            Grant grant = recordGrant.record(
                    actor, new RecordGrant.Command(document, level, TypedFigures.wan(amount), purpose, on));
            redirect.addFlashAttribute("done", "grants.done.recorded");
            return "redirect:/staff/grants/" + grant.id();
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/grants";
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        Grant grant = queries.find(actor.scopeFor(SubsidiesRight.READ_GRANTS), new GrantId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("grant", grant);
        model.addAttribute("passings", grants.passings(grant.id()));
        model.addAttribute(
                "mayPass", actor.has(SubsidiesRight.KEEP_LEDGER) && grant.left().isPositive());
        return "subsidies/grant";
    }

    @PostMapping("/{id}/passings")
    String passOn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes redirect) {
        try {
            recordGrant.passOn(
                    actor,
                    new RecordGrant.PassOn(
                            new GrantId(id), enterprise(recipient), recipient, TypedFigures.wan(amount), on, document));
            redirect.addFlashAttribute("done", "grants.done.passed");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/grants/" + id;
    }

    /** An enterprise is named by its code; anything else is somebody else. */
    private @Nullable EnterpriseId enterprise(String recipient) {
        return CreditCode.judge(recipient).valid()
                ? enterprises
                        .findByCode(CreditCode.of(recipient))
                        .map(Enterprise::id)
                        .orElse(null)
                : null;
    }

    /** The list as a file. */
    @Component
    @RequiredArgsConstructor
    static class ExportedGrants implements Exportable {
        private final GrantQueries queries;
        private final Texts texts;
        private final Clock clock;

        @Override
        public String id() {
            return "grants";
        }

        @Override
        public Table<?> open(Actor actor, Map<String, String> filter) {
            Scope scope = actor.scopeFor(SubsidiesRight.READ_GRANTS);
            Integer wanted = Exportable.read(filter, "year", Integer::valueOf);
            int year = wanted == null ? LocalDate.now(clock).getYear() : Math.clamp(wanted, 1900, 2999);
            return new Table<Grant>(
                    List.of(
                            new Column<>("grants.document", g -> Cell.of(g.document())),
                            new Column<>("grants.level", g -> Cell.of(texts.message("subsidies.source." + g.level()))),
                            new Column<>("subsidies.amount", g -> Exportable.wan(g.amount())),
                            new Column<>("grants.purpose", g -> Cell.of(g.purpose())),
                            new Column<>("grants.on", g -> Cell.of(g.on())),
                            new Column<>("grants.direct", g -> Exportable.wan(g.direct())),
                            new Column<>("grants.other", g -> Exportable.wan(g.other()))),
                    page -> queries.list(scope, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), page));
        }
    }
}
