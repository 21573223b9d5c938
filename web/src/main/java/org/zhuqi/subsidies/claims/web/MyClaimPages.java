package org.zhuqi.subsidies.claims.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.usecase.ClaimFiles;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;
import org.zhuqi.subsidies.claims.usecase.EditClaim;
import org.zhuqi.subsidies.claims.usecase.FileClaim;

/** An enterprise claims what it spent: which awards it can claim of, what it claimed, and the claim it puts together. */
@Controller
@RequestMapping("/my/claims")
@RequiredArgsConstructor
class MyClaimPages {
    private static final int PAGE_SIZE = 50;

    private final ClaimQueries queries;
    private final ClaimFilesShown files;
    private final EditClaim editClaim;
    private final FileClaim fileClaim;
    private final UploadDocument uploadDocument;
    private final MessageSource messages;

    /** An invoice as it was typed. */
    record Typed(
            @Nullable String number,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate date,

            @Nullable String seller,
            @Nullable BigDecimal amount,
            @Nullable String machine,
            @Nullable String serial,
            @Nullable BigDecimal claimed) {
        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null);
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        EnterpriseId enterprise = actor.enterprise();
        if (enterprise == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        var scope = actor.scopeFor(SubsidiesRight.READ);
        model.addAttribute("claimable", queries.claimable(scope, enterprise));
        model.addAttribute(
                "page", queries.list(scope, ClaimQueries.Filter.ALL, new PageRequest(after, PAGE_SIZE, null)));
        return "subsidies/my-claims";
    }

    @PostMapping
    String open(Actor actor, @RequestParam UUID application, RedirectAttributes redirect) {
        try {
            return "redirect:/my/claims/"
                    + editClaim.open(actor, new ApplicationId(application)).id();
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/my/claims";
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Claim claim = queries.find(actor.scopeFor(SubsidiesRight.READ), new ClaimId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("claim", claim);
        model.addAttribute("names", files.names(claim));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Typed.NOTHING);
        }
        return "subsidies/my-claim";
    }

    @PostMapping("/{id}/lines")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            editClaim.add(
                    actor,
                    new EditClaim.Line(
                            new ClaimId(id),
                            Objects.requireNonNullElse(typed.number(), ""),
                            typed.date(),
                            Objects.requireNonNullElse(typed.seller(), ""),
                            money(typed.amount()),
                            Objects.requireNonNullElse(typed.machine(), ""),
                            Objects.requireNonNullElse(typed.serial(), ""),
                            money(typed.claimed()),
                            upload(actor, id, file)));
            redirect.addFlashAttribute("done", "subsidies.done.claim-line");
            return "redirect:/my/claims/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("typed", typed);
            return show(actor, id, model);
        }
    }

    private @Nullable AttachmentId upload(Actor actor, UUID id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return uploadDocument
                    .upload(
                            actor,
                            OwnerRef.of(ClaimFiles.KIND, id),
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            content)
                    .id();
        }
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    @PostMapping("/{id}/lines/{number}/remove")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable int number, RedirectAttributes redirect) {
        return act(
                redirect,
                id,
                "subsidies.done.claim-line-removed",
                () -> editClaim.remove(actor, new ClaimId(id), number));
    }

    @PostMapping("/{id}/filing")
    String file(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(redirect, id, "subsidies.done.claim-filed", () -> fileClaim.file(actor, new ClaimId(id)));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(redirect, id, "subsidies.done.claim-withdrawn", () -> fileClaim.withdraw(actor, new ClaimId(id)));
    }

    private String act(RedirectAttributes redirect, UUID id, String done, Runnable useCase) {
        Attempt.of(redirect, messages, done, useCase);
        return "redirect:/my/claims/" + id;
    }
}
