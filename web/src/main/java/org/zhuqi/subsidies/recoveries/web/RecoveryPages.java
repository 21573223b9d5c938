package org.zhuqi.subsidies.recoveries.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.usecase.RecoveryQueries;
import org.zhuqi.subsidies.recoveries.usecase.RevokeAward;
import org.zhuqi.subsidies.recoveries.usecase.SettleRecovery;

/** Awards taken back: the list, each with what came of it, and the form to revoke on the application's page. */
@Controller
@RequestMapping("/staff/subsidies/recoveries")
@RequiredArgsConstructor
class RecoveryPages {
    private static final int PAGE_SIZE = 50;

    private final RecoveryQueries queries;
    private final Recoveries recoveries;
    private final RevokeAward revokeAward;
    private final SettleRecovery settleRecovery;
    private final MessageSource messages;
    private final Texts texts;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        model.addAttribute(
                "page",
                queries.list(actor.scopeFor(SubsidiesRight.READ), null, new PageRequest(after, PAGE_SIZE, null)));
        return "subsidies/recoveries";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        Recovery recovery = queries.find(actor.scopeFor(SubsidiesRight.READ), new RecoveryId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("recovery", recovery);
        model.addAttribute("receipts", recoveries.receipts(recovery.id()));
        model.addAttribute("maySettle", actor.has(SubsidiesRight.RECOVER) && !recovery.settled());
        model.addAttribute("kinds", Option.of(List.of(Recovery.Kind.values()), "subsidies.recovery.", texts));
        return "subsidies/recovery";
    }

    @PostMapping
    String revoke(
            Actor actor,
            @RequestParam UUID application,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean fraud,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            RedirectAttributes redirect) {
        try {
            Recovery recovery = revokeAward.revoke(
                    actor,
                    new RevokeAward.Command(new ApplicationId(application), reason, fraud, document, evidence, due));
            redirect.addFlashAttribute("done", "subsidies.done.revoked");
            return "redirect:/staff/subsidies/recoveries/" + recovery.id();
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/applications/" + application;
        }
    }

    @PostMapping("/{id}/receipts")
    String settle(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) Recovery.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes redirect) {
        try {
            settleRecovery.settle(
                    actor,
                    new SettleRecovery.Command(new RecoveryId(id), kind, TypedFigures.yuan(amount), on, document));
            redirect.addFlashAttribute("done", "subsidies.done.settled");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/subsidies/recoveries/" + id;
    }

    /** On the page of an application with an award: that it was revoked, or the form to do so. */
    @Component
    @RequiredArgsConstructor
    static class RevocationSection implements PageSection {
        private final AwardQueries awards;
        private final Recoveries recoveries;

        @Override
        public String page() {
            return "application";
        }

        @Override
        public int order() {
            return 260;
        }

        @Override
        public String titleKey() {
            return "subsidies.recovery";
        }

        @Override
        public String fragment() {
            return "subsidies/parts :: revocation";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID id
                    && actor.has(SubsidiesRight.WORK)
                    && awards.find(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                            .isPresent()
                    && (actor.has(SubsidiesRight.RECOVER)
                            || recoveries
                                    .findByApplication(new ApplicationId(id))
                                    .isPresent());
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            Map<String, Object> model = new HashMap<>();
            if (subject instanceof UUID id) {
                model.put("application", id);
                recoveries
                        .findByApplication(new ApplicationId(id))
                        .ifPresent(recovery -> model.put("recovery", recovery));
            }
            return model;
        }
    }

    /** The list as a file. */
    @Component
    @RequiredArgsConstructor
    static class ExportedRecoveries implements Exportable {
        private final RecoveryQueries queries;
        private final Texts texts;

        @Override
        public String id() {
            return "subsidy-recoveries";
        }

        @Override
        public Table<?> open(Actor actor, Map<String, String> filter) {
            actor.may(SubsidiesRight.WORK).orRefuse();
            Scope scope = actor.scopeFor(SubsidiesRight.READ);
            return new Table<Recovery>(
                    List.of(
                            new Column<>("subsidies.enterprise", r -> Cell.of(texts.of(r.enterpriseName()))),
                            new Column<>("subsidies.programme", r -> Cell.of(texts.of(r.programmeTitle()))),
                            new Column<>("subsidies.recovery.document", r -> Cell.of(r.document())),
                            new Column<>("subsidies.recovery.reason", r -> Cell.of(r.reason())),
                            new Column<>(
                                    "subsidies.recovery.principal",
                                    r -> Cell.of(r.principal().yuan())),
                            new Column<>(
                                    "subsidies.recovery.interest",
                                    r -> Cell.of(r.interest().yuan())),
                            new Column<>(
                                    "subsidies.recovery.received",
                                    r -> Cell.of(r.received().yuan())),
                            new Column<>(
                                    "subsidies.recovery.written-off",
                                    r -> Cell.of(r.writtenOff().yuan())),
                            new Column<>(
                                    "subsidies.recovery.outstanding",
                                    r -> Cell.of(r.outstanding().yuan())),
                            new Column<>(
                                    "subsidies.recovery.barred-until",
                                    r -> r.barredUntil() == null ? Cell.BLANK : Cell.of(r.barredUntil()))),
                    page -> queries.list(scope, null, page));
        }
    }
}
