package org.zhuqi.subsidies.awards.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.usecase.RequestAwardChange;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.usecase.ReportPerformance;

/** An enterprise's own award: what is in force, what it asks to have changed, and what it reports. */
@Controller
@RequestMapping("/my/awards")
@RequiredArgsConstructor
class MyAwardPages {
    private final AwardShown awardShown;
    private final RequestAwardChange requestAwardChange;
    private final ReportPerformance reportPerformance;
    private final UploadDocument uploadDocument;
    private final MessageSource messages;

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        awardShown.show(actor, new ApplicationId(id), model);
        if (!model.containsAttribute("typed")) {
            Map<String, String> typed = new HashMap<>();
            if (model.getAttribute("performance") instanceof Performance performance) {
                performance.targets().forEach(target -> {
                    BigDecimal actual = target.actual();
                    typed.put("actual-" + target.number(), actual == null ? "" : actual.toPlainString());
                    typed.put("note-" + target.number(), Objects.requireNonNullElse(target.note(), ""));
                });
                typed.put("evaluation", Objects.requireNonNullElse(performance.evaluation(), ""));
            }
            model.addAttribute("typed", typed);
        }
        return "subsidies/my-award";
    }

    /** What a change asks for as it was typed; an extension says only until when. */
    @PostMapping("/{id}/changes")
    String request(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) AwardChange.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        try {
            requestAwardChange.request(
                    actor,
                    new RequestAwardChange.Command(
                            new ApplicationId(id),
                            kind,
                            amount(typed.get("amount")),
                            typed.get("content"),
                            ends,
                            typed.getOrDefault("reason", ""),
                            upload(actor, id, file)));
            redirect.addFlashAttribute("done", "subsidies.done.change-filed");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            redirect.addFlashAttribute("typed", new HashMap<>(typed));
        }
        return "redirect:/my/awards/" + id;
    }

    /** What is no figure is no amount either, and is refused at its field. */
    private static @Nullable Money amount(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal yuan = TypedFigures.of(typed);
        return yuan == null ? Money.ZERO : new Money(yuan);
    }

    private @Nullable AttachmentId upload(Actor actor, UUID id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return uploadDocument
                    .upload(
                            actor,
                            OwnerRef.of(AwardFiles.KIND, id),
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            content)
                    .id();
        }
    }

    /** One field for the figure and one for the note of every target, by its number. */
    @PostMapping("/{id}/report")
    String report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        try {
            reportPerformance.report(
                    actor,
                    new ReportPerformance.Command(
                            new ApplicationId(id),
                            actuals(typed),
                            typed.getOrDefault("evaluation", ""),
                            upload(actor, id, file)));
            redirect.addFlashAttribute("done", "subsidies.done.performance-reported");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            redirect.addFlashAttribute("typed", new HashMap<>(typed));
        }
        return "redirect:/my/awards/" + id;
    }

    private static List<ReportPerformance.Actual> actuals(Map<String, String> typed) {
        List<ReportPerformance.Actual> actuals = new ArrayList<>();
        for (int number = 1; number <= Performance.MAX_TARGETS; number++) {
            String actual = typed.get("actual-" + number);
            if (actual != null) {
                actuals.add(new ReportPerformance.Actual(number, TypedFigures.of(actual), typed.get("note-" + number)));
            }
        }
        return actuals;
    }

    @PostMapping("/{id}/changes/{change}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID change, RedirectAttributes redirect) {
        try {
            requestAwardChange.withdraw(actor, new AwardChangeId(change));
            redirect.addFlashAttribute("done", "subsidies.done.change-withdrawn");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/my/awards/" + id;
    }
}
