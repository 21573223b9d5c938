package org.zhuqi.subsidies.payments.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.StateAccount;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;

/** What an enterprise ever got and is still to get, with the conditions that are open, and where it wants it. */
@Controller
@RequestMapping("/my/money")
@RequiredArgsConstructor
class MoneyPages {
    private static final int PAGE_SIZE = 50;

    private static final int CONDITIONS = 20;

    private final PaymentQueries queries;
    private final PerformanceQueries performances;
    private final EnterpriseMoneyQueries money;
    private final StateAccount stateAccount;
    private final MessageSource messages;
    private final Clock clock;

    @Configuration
    static class Navigation {
        @Bean
        NavEntry myMoneyEntry() {
            return new NavEntry(
                    "my-money", Area.ENTERPRISE, 250, "subsidies.nav.money", "/my/money", "coin", SubsidiesRight.CLAIM);
        }
    }

    @GetMapping
    String money(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        var scope = actor.scopeFor(SubsidiesRight.READ);
        EnterpriseId enterprise = own(actor);
        model.addAttribute("page", queries.of(scope, enterprise, new PageRequest(after, PAGE_SIZE, null)));
        money.totals(scope, enterprise).ifPresent(totals -> model.addAttribute("totals", totals));
        model.addAttribute("awards", money.awards(scope, enterprise, PageRequest.first(PAGE_SIZE)));
        model.addAttribute(
                "performances",
                performances
                        .list(scope, PerformanceQueries.Filter.AWAITED, PageRequest.first(CONDITIONS))
                        .items());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("accounts", queries.accounts(scope, enterprise));
        return "subsidies/money";
    }

    @PostMapping("/accounts")
    String state(
            Actor actor,
            @RequestParam(defaultValue = "") String accountHolder,
            @RequestParam(defaultValue = "") String accountBank,
            @RequestParam(defaultValue = "") String accountNumber,
            RedirectAttributes redirect) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        try {
            stateAccount.state(actor, own(actor), new BankAccount(accountHolder, accountBank, accountNumber));
            redirect.addFlashAttribute("done", "subsidies.done.account");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            redirect.addFlashAttribute("typedHolder", accountHolder);
            redirect.addFlashAttribute("typedBank", accountBank);
            redirect.addFlashAttribute("typedNumber", accountNumber);
        }
        return "redirect:/my/money";
    }

    private static EnterpriseId own(Actor actor) {
        EnterpriseId enterprise = actor.enterprise();
        if (enterprise == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return enterprise;
    }
}
