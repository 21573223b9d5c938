package org.zhuqi.campaigns.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.usecase.DraftReport;
import org.zhuqi.campaigns.reports.usecase.MoveReport;
import org.zhuqi.campaigns.reports.usecase.PublishReport;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.campaigns.reports.usecase.ShowReport;
import org.zhuqi.campaigns.reports.usecase.WriteReport;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Monthly reports: the list, one report, and everything that is done to it. */
@Controller
@RequestMapping("/staff/campaign-reports")
@RequiredArgsConstructor
class ReportPages {
    private static final int ROWS = 25;
    private static final int CAMPAIGNS = 50;
    private final ReportQueries queries;
    private final CampaignQueries campaigns;
    private final ShowReport showReport;
    private final DraftReport draftReport;
    private final WriteReport writeReport;
    private final MoveReport moveReport;
    private final PublishReport publishReport;
    private final ReportPaper reportPaper;
    private final ReportFiles reportFiles;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CampaignId of = campaign == null ? null : new CampaignId(campaign);
        boolean writes = actor.has(ReportsRight.WRITE);
        PageRequest page = new PageRequest(after, ROWS, null);
        model.addAttribute(
                "page",
                writes
                        ? queries.all(actor.scopeFor(ReportsRight.WRITE), of, page)
                        : queries.issued(actor.scopeFor(ReportsRight.READ), of, page));
        model.addAttribute("mayWrite", writes);
        if (!model.containsAttribute("month")) {
            model.addAttribute("month", YearMonth.now(clock).minusMonths(1).toString());
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "campaigns",
                campaigns.list(actor.scopeFor(CampaignsRight.READ), null, PageRequest.first(CAMPAIGNS)).items().stream()
                        .filter(line -> line.status() != CampaignStatus.DRAFT)
                        .map(line -> new Option(line.id().toString(), texts.of(line.name())))
                        .toList());
        return "campaigns/reports/list";
    }

    @PostMapping
    String draft(
            Actor actor,
            @RequestParam UUID campaign,
            @RequestParam(required = false) @Nullable String month,
            Model model,
            RedirectAttributes redirect) {
        try {
            return back(
                    draftReport.draft(actor, new CampaignId(campaign), month).value(), "drafted", redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("month", month);
            return list(actor, campaign, null, model);
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowReport.View view = showReport.show(actor, new ReportId(id));
        model.addAttribute("view", view);
        model.addAttribute("report", view.report());
        model.addAttribute("figures", textFigures(view));
        model.addAttribute("mayTakeBack", actor.has(ReportsRight.WRITE));
        return "campaigns/reports/show";
    }

    static Map<String, ReportFigure> textFigures(ShowReport.View view) {
        Map<String, ReportFigure> figures = new LinkedHashMap<>();
        view.report()
                .of(ReportFigure.Table.TEXT)
                .forEach(figure -> figures.put(figure.place().code(), figure));
        return figures;
    }

    /** The report as a file of the kind and in the language asked for. */
    @GetMapping("/{id}/document")
    void document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "docx") String format,
            HttpServletResponse response) {
        ShowReport.View view = showReport.show(actor, new ReportId(id));
        String house =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        reportFiles.send(
                new ReportFiles.Wanted(view.report().month(), language, format),
                in -> reportPaper.of(view, in, house),
                response);
    }

    @PostMapping("/{id}/refresh")
    String refresh(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return done(actor, id, "refreshed", model, redirect, () -> draftReport.refresh(actor, new ReportId(id)));
    }

    @PostMapping("/{id}/sections/{section}")
    String write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Section section,
            @RequestParam(required = false) @Nullable String zh,
            @RequestParam(required = false) @Nullable String ko,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("wrongSection", section);
        model.addAttribute("typedZh", zh);
        model.addAttribute("typedKo", ko);
        return done(
                actor, id, "saved", model, redirect, () -> writeReport.write(actor, new ReportId(id), section, zh, ko));
    }

    @PostMapping("/{id}/sections/{section}/restore")
    String restore(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Section section,
            Model model,
            RedirectAttributes redirect) {
        return done(actor, id, "saved", model, redirect, () -> writeReport.restore(actor, new ReportId(id), section));
    }

    @PostMapping("/{id}/cases")
    String choose(
            Actor actor,
            @PathVariable UUID id,
            WriteReport.CaseCommand command,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typedCase", command);
        return done(actor, id, "saved", model, redirect, () -> writeReport.choose(actor, new ReportId(id), command));
    }

    @PostMapping("/{id}/cases/{demand}/drop")
    String drop(
            Actor actor, @PathVariable UUID id, @PathVariable UUID demand, Model model, RedirectAttributes redirect) {
        return done(
                actor,
                id,
                "saved",
                model,
                redirect,
                () -> writeReport.drop(actor, new ReportId(id), new DemandId(demand)));
    }

    @PostMapping("/{id}/check")
    String check(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return done(actor, id, "checked", model, redirect, () -> moveReport.check(actor, new ReportId(id)));
    }

    @PostMapping("/{id}/send-back")
    String sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            RedirectAttributes redirect) {
        return done(actor, id, "sent-back", model, redirect, () -> moveReport.sendBack(actor, new ReportId(id), note));
    }

    @PostMapping("/{id}/issue")
    String issue(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return done(actor, id, "issued", model, redirect, () -> moveReport.issue(actor, new ReportId(id)));
    }

    /** What is refused is told on the page of what was issued; otherwise the correction is shown. */
    @PostMapping("/{id}/correct")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            return back(draftReport.correct(actor, new ReportId(id), reason).value(), "correcting", redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("typedReason", reason);
            return show(actor, id, model);
        }
    }

    @PostMapping("/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return done(actor, id, "published", model, redirect, () -> publishReport.publish(actor, new ReportId(id)));
    }

    @PostMapping("/{id}/take-back")
    String takeBack(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return done(actor, id, "taken-back", model, redirect, () -> publishReport.takeBack(actor, new ReportId(id)));
    }

    /** Does it and goes back to the report; what is refused is told there, and nothing typed is lost. */
    private String done(Actor actor, UUID id, String done, Model model, RedirectAttributes redirect, Runnable doing) {
        try {
            doing.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
        return back(id, done, redirect);
    }

    private static String back(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "reports.done." + done);
        return "redirect:/staff/campaign-reports/" + id;
    }
}
