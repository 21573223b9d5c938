package org.zhuqi.subsidies.payments.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.usecase.AllocateFunds;
import org.zhuqi.subsidies.payments.usecase.MakeBatch;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.RecordPaymentResult;
import org.zhuqi.subsidies.payments.usecase.StateAccount;

/** From the award to the account: documents, what is due, batches with the treasury's answers. */
@Controller
@RequestMapping("/staff/subsidies")
@RequiredArgsConstructor
class PaymentPages {
    private static final int PAGE_SIZE = 50;
    /** What a condition of an instalment asks where the form says "still in the directory". */
    static final FactKey IN_DIRECTORY = new FactKey("enterprise.above-scale");

    private final PaymentQueries queries;
    private final AllocateFunds allocateFunds;
    private final MakeBatch makeBatch;
    private final RecordPaymentResult recordPaymentResult;
    private final StateAccount stateAccount;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/programmes/{id}/payments")
    String payments(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        var scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProgrammeId programme = new ProgrammeId(id);
        Programme call = programmes.find(programme).orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("call", call);
        model.addAttribute(
                "page",
                queries.ofProgramme(
                        actor.scopeFor(SubsidiesRight.READ), programme, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("batches", queries.batches(scope, programme));
        model.addAttribute("accounts", queries.accountsToConfirm(scope));
        model.addAttribute("mayPay", actor.has(SubsidiesRight.PAY));
        model.addAttribute("today", LocalDate.now(clock));
        return "subsidies/payments";
    }

    @PostMapping("/programmes/{id}/allocations")
    String allocate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String laterPercent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate laterOn,
            @RequestParam(defaultValue = "false") boolean inDirectory,
            @RequestParam(defaultValue = "false") boolean onClaims,
            RedirectAttributes redirect) {
        return act(
                redirect,
                "redirect:/staff/subsidies/programmes/" + id + "/payments",
                "subsidies.done.allocated",
                () -> allocateFunds.allocate(
                        actor,
                        new AllocateFunds.Command(
                                new ProgrammeId(id),
                                document,
                                on,
                                onClaims ? Instalments.onClaims() : parts(on, laterPercent, laterOn, inDirectory))));
    }

    /** What is typed and no figure is no share either, and is refused. */
    private static Instalments parts(
            @Nullable LocalDate on, String laterPercent, @Nullable LocalDate laterOn, boolean inDirectory) {
        BigDecimal percent = TypedFigures.of(laterPercent.replace("%", ""));
        return Instalments.inTwo(
                on == null ? LocalDate.EPOCH : on,
                percent == null && !laterPercent.isBlank() ? BigDecimal.ZERO : percent,
                laterOn,
                inDirectory ? IN_DIRECTORY : null);
    }

    @PostMapping("/programmes/{id}/payment-batches")
    String make(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            return made(redirect, makeBatch.make(actor, new ProgrammeId(id)));
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/subsidies/programmes/" + id + "/payments";
        }
    }

    private String made(RedirectAttributes redirect, MakeBatch.Made made) {
        redirect.addFlashAttribute("done", "subsidies.done.batch");
        redirect.addFlashAttribute("doneArgs", new Object[] {
            made.outcomes().entrySet().stream()
                    .map(entry -> texts.message("subsidies.ordered." + entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(" · "))
        });
        return "redirect:/staff/subsidies/batches/" + made.batch().id();
    }

    @GetMapping("/batches/{id}")
    String batch(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        var scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        PaymentBatchId batchId = new PaymentBatchId(id);
        PaymentBatch batch = queries.batch(scope, batchId).orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("batch", batch);
        model.addAttribute("page", queries.orders(scope, batchId, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("mayPay", actor.has(SubsidiesRight.PAY));
        return "subsidies/batch";
    }

    @PostMapping("/batches/{id}/resume")
    String resume(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return made(redirect, makeBatch.resume(actor, new PaymentBatchId(id)));
    }

    @PostMapping("/batches/{id}/results")
    String result(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID order,
            @RequestParam(defaultValue = "false") boolean paid,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return act(
                redirect,
                "redirect:/staff/subsidies/batches/" + id,
                "subsidies.done.result",
                () -> recordPaymentResult.record(
                        actor,
                        new RecordPaymentResult.Command(
                                new PaymentOrderId(order), paid, on, paid ? words : null, paid ? null : words)));
    }

    /** Accounts that wait for a second person, of every call. */
    @GetMapping("/payee-accounts")
    String accounts(Actor actor, Model model) {
        model.addAttribute("accounts", queries.accountsToConfirm(actor.scopeFor(SubsidiesRight.READ_PROPOSALS)));
        model.addAttribute("mayPay", actor.has(SubsidiesRight.PAY));
        return "subsidies/payee-accounts";
    }

    @PostMapping("/payee-accounts/{id}/confirm")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID programme,
            RedirectAttributes redirect) {
        return act(
                redirect,
                programme == null
                        ? "redirect:/staff/subsidies/payee-accounts"
                        : "redirect:/staff/subsidies/programmes/" + programme + "/payments",
                "subsidies.done.confirmed",
                () -> stateAccount.confirm(actor, new PayeeAccountId(id)));
    }

    /** Accounts that wait for a second person; nothing is paid to them before. */
    @Component
    @RequiredArgsConstructor
    static class AccountTodos implements TodoSource {
        private static final int MOST = 20;

        private final PaymentQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(SubsidiesRight.PAY)) {
                return List.of();
            }
            return queries.accountsToConfirm(actor.scopeFor(SubsidiesRight.READ_PROPOSALS)).stream()
                    .limit(MOST)
                    .map(account -> new Todo(
                            "subsidies.todo.account",
                            List.of(texts.of(account.enterpriseName())),
                            "/staff/subsidies/payee-accounts",
                            null,
                            false))
                    .toList();
        }
    }

    private String act(RedirectAttributes redirect, String back, String done, Runnable useCase) {
        Attempt.of(redirect, messages, done, useCase);
        return back;
    }
}
