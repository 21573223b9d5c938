package org.zhuqi.enterprises.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.CancelTitle;
import org.zhuqi.enterprises.usecase.EnterDirectory;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.GrantTitle;
import org.zhuqi.enterprises.usecase.LeaveDirectory;
import org.zhuqi.enterprises.usecase.RecordFact;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** Small forms that add to an enterprise's history: facts, titles, the directory. */
@Controller
@RequiredArgsConstructor
class EnterpriseHistoryPages {
    private final EnterpriseQueries queries;
    private final RecordFact recordFact;
    private final GrantTitle grantTitle;
    private final CancelTitle cancelTitle;
    private final EnterDirectory enterDirectory;
    private final LeaveDirectory leaveDirectory;
    private final EnterpriseWords words;
    private final MessageSource messages;

    @GetMapping("/staff/enterprises/{id}/facts/new")
    String fact(Actor actor, @PathVariable EnterpriseId id, @RequestParam(defaultValue = "") String code, Model model) {
        return form("fact", actor, id, new EnterpriseForm(Map.of("code", code)), model);
    }

    @PostMapping("/staff/enterprises/{id}/facts")
    String recordFact(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        return done(
                "fact",
                actor,
                id,
                form,
                model,
                redirect,
                () -> recordFact.record(
                        actor,
                        id,
                        new RecordFact.Command(
                                form.at("code"),
                                form.at("period"),
                                form.at("value"),
                                form.at("source"),
                                form.at("asOf"))));
    }

    @GetMapping("/staff/enterprises/{id}/titles/new")
    String title(Actor actor, @PathVariable EnterpriseId id, Model model) {
        return form("title", actor, id, EnterpriseForm.empty(), model);
    }

    @PostMapping("/staff/enterprises/{id}/titles")
    String grantTitle(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        return done(
                "title",
                actor,
                id,
                form,
                model,
                redirect,
                () -> grantTitle.grant(
                        actor,
                        id,
                        new GrantTitle.Command(
                                form.at("kind"),
                                form.at("batch"),
                                read(form.at("from"), Days::read),
                                read(form.at("to"), Days::read),
                                form.at("document"))));
    }

    @GetMapping("/staff/enterprises/{id}/titles/{title}/cancel")
    String cancelled(Actor actor, @PathVariable EnterpriseId id, @PathVariable UUID title, Model model) {
        model.addAttribute("title", title);
        return form("cancel", actor, id, EnterpriseForm.empty(), model);
    }

    @PostMapping("/staff/enterprises/{id}/titles/{title}/cancel")
    String cancelTitle(
            Actor actor,
            @PathVariable EnterpriseId id,
            @PathVariable UUID title,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        model.addAttribute("title", title);
        return done(
                "cancel",
                actor,
                id,
                form,
                model,
                redirect,
                () -> cancelTitle.cancel(actor, title, read(form.at("on"), Days::read), form.at("reason")));
    }

    @GetMapping("/staff/enterprises/{id}/directory/enter")
    String entering(Actor actor, @PathVariable EnterpriseId id, Model model) {
        return form("enter", actor, id, EnterpriseForm.empty(), model);
    }

    @PostMapping("/staff/enterprises/{id}/directory/enter")
    String enter(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        return done(
                "enter",
                actor,
                id,
                form,
                model,
                redirect,
                () -> enterDirectory.enter(actor, id, read(form.at("entered"), YearMonth::parse)));
    }

    @GetMapping("/staff/enterprises/{id}/directory/leave")
    String leaving(Actor actor, @PathVariable EnterpriseId id, Model model) {
        return form("leave", actor, id, EnterpriseForm.empty(), model);
    }

    @PostMapping("/staff/enterprises/{id}/directory/leave")
    String leave(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        return done(
                "leave",
                actor,
                id,
                form,
                model,
                redirect,
                () -> leaveDirectory.leave(actor, id, read(form.at("exited"), YearMonth::parse), form.at("reason")));
    }

    private String done(
            String what,
            Actor actor,
            EnterpriseId id,
            EnterpriseForm form,
            Model model,
            RedirectAttributes redirect,
            Runnable action) {
        try {
            action.run();
            redirect.addFlashAttribute("done", "enterprises.done." + what);
            if (what.equals("fact")) {
                redirect.addFlashAttribute(
                        "doneArgs",
                        new Object[] {words.factName(form.at("code")), words.typed(form.at("code"), form.at("value"))});
            }
            return "redirect:/staff/enterprises/" + id;
        } catch (RefusedException e) {
            ErrorKind kind = e.errorKey().kind();
            if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            return form(what, actor, id, form, model);
        }
    }

    private String form(String what, Actor actor, EnterpriseId id, EnterpriseForm form, Model model) {
        actor.may(right(what)).orRefuse();
        EnterpriseQueries.View view =
                queries.find(actor.scopeFor(EnterpriseRight.READ), id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(right(what), view.unit(), id).orRefuse();
        model.addAttribute("enterprise", view);
        model.addAttribute("what", what);
        model.addAttribute("form", form);
        model.addAttribute("codes", words.factCodes());
        model.addAttribute("definition", words.definition(form.at("code")).orElse(null));
        model.addAttribute("told", words.typed(form.at("code"), form.at("value")));
        model.addAttribute("sources", words.sources());
        model.addAttribute("titles", words.titles());
        return "enterprises/history";
    }

    private static EnterpriseRight right(String what) {
        return switch (what) {
            case "fact" -> EnterpriseRight.RECORD_FACT;
            case "title", "cancel" -> EnterpriseRight.EDIT_TITLES;
            default -> EnterpriseRight.EDIT_DIRECTORY;
        };
    }

    /** What was typed, null when it cannot be read: the use case says which field is wrong. */
    private static <T> @Nullable T read(String typed, Function<String, T> reader) {
        try {
            return typed.isBlank() ? null : reader.apply(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
