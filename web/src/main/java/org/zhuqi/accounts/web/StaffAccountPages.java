package org.zhuqi.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountKind;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.accounts.usecase.AccountQueries.AccountView;
import org.zhuqi.accounts.usecase.EndSessions;
import org.zhuqi.accounts.usecase.GrantRights;
import org.zhuqi.accounts.usecase.HandOver;
import org.zhuqi.accounts.usecase.ManageAccount;
import org.zhuqi.accounts.usecase.OpenStaffAccount;
import org.zhuqi.accounts.usecase.ResetSecondFactor;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Staff accounts: the system administrator opens and closes, the security administrator gives rights. */
@Controller
@RequestMapping("/staff/accounts")
@RequiredArgsConstructor
class StaffAccountPages {
    private static final int ROWS = 50;
    private static final List<Role> STAFF_ROLES = List.of(
            Role.UNIT_OFFICER,
            Role.PREFECTURE_OFFICER,
            Role.PREFECTURE_LEADER,
            Role.EXPERT,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN);

    private final AccountQueries queries;
    private final OpenStaffAccount openStaffAccount;
    private final ManageAccount manageAccount;
    private final ResetSecondFactor resetSecondFactor;
    private final EndSessions endSessions;
    private final GrantRights grantRights;
    private final HandOver handOver;
    private final UnitDirectory units;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        AccountQueries.Filter filter = new AccountQueries.Filter(
                q, Choices.role(role), Choices.unit(unit), Choices.one(AccountStatus.class, status));
        model.addAttribute(
                "page", queries.list(actor.scopeFor(AccountRight.READ), filter, new PageRequest(after, ROWS, null)));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "roles",
                roles(Arrays.stream(Role.values())
                        .filter(known -> known != Role.PUBLIC && known != Role.SYSTEM)
                        .toList()));
        model.addAttribute("units", unitOptions());
        model.addAttribute("unitNames", unitNames());
        model.addAttribute(
                "statuses",
                Arrays.stream(AccountStatus.values())
                        .map(known -> new Option(known.name(), texts.message("accounts.status." + known)))
                        .toList());
        model.addAttribute("mayManage", actor.has(AccountRight.MANAGE));
        return "accounts/list";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        actor.scopeFor(AccountRight.MANAGE);
        model.addAttribute("form", new OpenStaffAccount.Command("", "", ""));
        return "accounts/new";
    }

    /** The password stands on this answer only: it is not kept for a page after it. */
    @PostMapping
    String open(Actor actor, @ModelAttribute("form") OpenStaffAccount.Command form, Model model) {
        try {
            model.addAttribute("opened", openStaffAccount.open(actor, form));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return "accounts/new";
        }
        return "accounts/opened";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        AccountView account = queries.find(actor.scopeFor(AccountRight.READ), new UserId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        boolean own = actor.id().value().equals(id);
        model.addAttribute("account", account);
        model.addAttribute("mayManage", actor.has(AccountRight.MANAGE) && !own);
        model.addAttribute("mayEndSessions", actor.has(AccountRight.END_SESSIONS));
        model.addAttribute("mayGrant", actor.has(AccountRight.GRANT) && !own && account.kind() == AccountKind.STAFF);
        model.addAttribute("roles", roles(STAFF_ROLES));
        model.addAttribute("units", unitOptions());
        model.addAttribute("unitNames", unitNames());
        return "accounts/show";
    }

    @PostMapping("/{id}/unlock")
    String unlock(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "unlocked", () -> manageAccount.unlock(actor, new UserId(id)));
    }

    @PostMapping("/{id}/disable")
    String disable(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "disabled", () -> manageAccount.disable(actor, new UserId(id)));
    }

    @PostMapping("/{id}/enable")
    String enable(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "enabled", () -> manageAccount.enable(actor, new UserId(id)));
    }

    @PostMapping("/{id}/second-factor/reset")
    String resetSecondFactor(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(
                actor,
                id,
                model,
                redirect,
                "second-factor-reset",
                () -> resetSecondFactor.reset(actor, new UserId(id)));
    }

    @PostMapping("/{id}/sessions/end")
    String endSessions(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "sessions-ended", () -> endSessions.endAllOf(actor, new UserId(id)));
    }

    @PostMapping("/{id}/reset")
    String reset(Actor actor, @PathVariable UUID id, Model model) {
        try {
            model.addAttribute("opened", manageAccount.reset(actor, new UserId(id)));
            return "accounts/opened";
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
    }

    @PostMapping("/{id}/rights")
    String grant(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            RedirectAttributes redirect) {
        Role wanted = Optional.ofNullable(Choices.role(role)).orElseThrow(AccountError.ROLE_NOT_ALLOWED::refused);
        return act(
                actor,
                id,
                model,
                redirect,
                "granted",
                () -> grantRights.grant(actor, new UserId(id), wanted, Choices.unit(unit)));
    }

    @PostMapping("/{id}/rights/take")
    String take(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "taken", () -> grantRights.take(actor, new UserId(id)));
    }

    @GetMapping("/{id}/hand-over")
    String handOver(Actor actor, @PathVariable UUID id, Model model) {
        HandOver.Preview preview = handOver.preview(actor, new UserId(id));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "colleagues",
                preview.colleagues().stream()
                        .map(colleague -> new Option(
                                colleague.id().toString(), texts.of(colleague.name()) + " · " + colleague.username()))
                        .toList());
        model.addAttribute("mayDisable", actor.has(AccountRight.MANAGE));
        return "accounts/hand-over";
    }

    @PostMapping("/{id}/hand-over")
    String handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "false") boolean disable,
            Model model,
            RedirectAttributes redirect) {
        try {
            handOver.handOver(actor, new UserId(id), new UserId(to), disable);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return handOver(actor, id, model);
        }
        redirect.addFlashAttribute("done", "accounts.done.handed-over");
        return actor.has(AccountRight.READ) ? "redirect:/staff/accounts/" + id : "redirect:/account";
    }

    private String act(Actor actor, UUID id, Model model, RedirectAttributes redirect, String done, Runnable action) {
        try {
            action.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
        redirect.addFlashAttribute("done", "accounts.done." + done);
        return "redirect:/staff/accounts/" + id;
    }

    private List<Option> roles(List<Role> roles) {
        return roles.stream()
                .map(known -> new Option(known.name(), texts.message("accounts.role." + known)))
                .toList();
    }

    private List<Option> unitOptions() {
        return units.all().stream()
                .map(known -> new Option(known.id().value(), texts.of(known.name())))
                .toList();
    }

    private Map<String, String> unitNames() {
        return units.all().stream()
                .collect(java.util.stream.Collectors.toMap(
                        known -> known.id().value(), known -> texts.of(known.name())));
    }
}
