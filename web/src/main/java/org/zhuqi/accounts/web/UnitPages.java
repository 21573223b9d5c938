package org.zhuqi.accounts.web;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.EditReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** The table of reporting units. */
@Controller
@RequestMapping("/staff/units")
@RequiredArgsConstructor
class UnitPages {
    private final UnitDirectory units;
    private final EditReportingUnit editReportingUnit;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, Model model) {
        actor.scopeFor(AccountRight.READ_UNITS);
        List<ReportingUnit> all = units.all();
        model.addAttribute("units", all);
        model.addAttribute(
                "names",
                all.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                unit -> unit.id().value(), unit -> texts.of(unit.name()))));
        model.addAttribute("mayEdit", actor.has(AccountRight.EDIT_UNITS));
        return "accounts/units";
    }

    @GetMapping("/{id}")
    String form(Actor actor, @PathVariable String id, Model model) {
        actor.scopeFor(AccountRight.EDIT_UNITS);
        ReportingUnit unit = unit(id);
        return form(
                unit,
                new EditReportingUnit.Command(
                        unit.id(),
                        unit.name().zh(),
                        unit.name().ko(),
                        unit.name().en(),
                        unit.hostCounty(),
                        unit.active(),
                        EditReportingUnit.stamp(unit)),
                model);
    }

    private String form(ReportingUnit unit, EditReportingUnit.Command form, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute(
                "counties",
                units.all().stream()
                        .filter(known -> known.kind() == UnitKind.COUNTY)
                        .map(known -> new Option(known.id().value(), texts.of(known.name())))
                        .toList());
        return "accounts/unit";
    }

    @PostMapping("/{id}")
    String edit(
            Actor actor,
            @PathVariable String id,
            @RequestParam String nameZh,
            @RequestParam(required = false) @Nullable String nameKo,
            @RequestParam(required = false) @Nullable String nameEn,
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam String seen,
            Model model,
            RedirectAttributes redirect) {
        ReportingUnit unit = unit(id);
        EditReportingUnit.Command command =
                new EditReportingUnit.Command(unit.id(), nameZh, nameKo, nameEn, Choices.unit(host), active, seen);
        try {
            editReportingUnit.edit(actor, command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(unit, command, model);
        }
        redirect.addFlashAttribute("done", "accounts.done.unit-saved");
        return "redirect:/staff/units";
    }

    private ReportingUnit unit(String id) {
        return Optional.ofNullable(Choices.unit(id)).flatMap(units::find).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
