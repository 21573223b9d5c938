package org.zhuqi.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.accounts.usecase.AccountQueries.AccountView;
import org.zhuqi.accounts.usecase.ChangePassword;
import org.zhuqi.accounts.usecase.EndSessions;
import org.zhuqi.accounts.usecase.GrantRights;
import org.zhuqi.accounts.usecase.HandOver;
import org.zhuqi.accounts.usecase.ManageAccount;
import org.zhuqi.accounts.usecase.ManageColleagues;
import org.zhuqi.accounts.usecase.OpenStaffAccount;
import org.zhuqi.accounts.usecase.Opened;
import org.zhuqi.accounts.usecase.OwnAccount;
import org.zhuqi.accounts.usecase.ResetSecondFactor;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Accounts and units for programs. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class AccountsApi {
    private final AccountQueries queries;
    private final OwnAccount ownAccount;
    private final ChangePassword changePassword;
    private final OpenStaffAccount openStaffAccount;
    private final ManageAccount manageAccount;
    private final ResetSecondFactor resetSecondFactor;
    private final EndSessions endSessions;
    private final GrantRights grantRights;
    private final ManageColleagues manageColleagues;
    private final HandOver handOver;
    private final UnitDirectory units;

    record NameResponse(
            String zh, @Nullable String ko, @Nullable String en) {
        static NameResponse from(LocalText text) {
            return new NameResponse(text.zh(), text.ko(), text.en());
        }
    }

    record AccountResponse(
            UUID id,
            String username,
            NameResponse name,
            @Nullable Role role,
            @Nullable String unit,
            AccountStatus status,
            boolean locked,
            boolean secondFactor) {
        static AccountResponse from(AccountView view) {
            return new AccountResponse(
                    view.id().value(),
                    view.username(),
                    NameResponse.from(view.name()),
                    view.role(),
                    view.unit() == null ? null : view.unit().value(),
                    view.status(),
                    view.locked(),
                    view.secondFactor());
        }
    }

    record OwnResponse(
            UUID id,
            String username,
            NameResponse name,
            @Nullable Role role,
            @Nullable String unit,
            @Nullable String enterprise,
            String language,
            @Nullable Instant passwordUntil,
            boolean secondFactor) {
        static OwnResponse from(OwnAccount.View view) {
            Account account = view.account();
            return new OwnResponse(
                    account.id().value(),
                    account.username().value(),
                    NameResponse.from(account.name()),
                    account.post().role(),
                    account.unit() == null ? null : account.unit().value(),
                    account.enterprise() == null ? null : account.enterprise().toString(),
                    account.language().code(),
                    view.passwordUntil(),
                    view.secondFactor());
        }
    }

    record UnitResponse(
            String id,
            UnitKind kind,
            NameResponse name,
            @Nullable String parent,
            @Nullable String hostCounty,
            boolean active) {
        static UnitResponse from(ReportingUnit unit) {
            return new UnitResponse(
                    unit.id().value(),
                    unit.kind(),
                    NameResponse.from(unit.name()),
                    unit.parent() == null ? null : unit.parent().value(),
                    unit.hostCounty() == null ? null : unit.hostCounty().value(),
                    unit.active());
        }
    }

    record PersonRequest(
            @Nullable String username,
            @Nullable String nameZh,
            @Nullable String nameKo) {}

    /** The password is answered this once; it ends when nobody logs in with it. */
    record OpenedResponse(UUID id, String username, String password, Instant until) {
        static OpenedResponse from(Opened opened) {
            return new OpenedResponse(
                    opened.id().value(),
                    opened.username().value(),
                    opened.password().value(),
                    opened.until());
        }
    }

    record RightsRequest(@Nullable Role role, @Nullable String unit) {}

    record PasswordRequest(
            @Nullable String current, @Nullable String wanted) {}

    record HandOverRequest(@Nullable UUID to, boolean disable) {}

    @GetMapping("/account")
    OwnResponse own(Actor actor) {
        return OwnResponse.from(ownAccount.show(actor, null));
    }

    @PostMapping("/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @RequestBody PasswordRequest request) {
        String wanted = text(request.wanted());
        changePassword.change(actor, new ChangePassword.Command(text(request.current()), wanted, wanted, null));
    }

    @GetMapping("/units")
    List<UnitResponse> units() {
        return units.all().stream().map(UnitResponse::from).toList();
    }

    @GetMapping("/accounts")
    Page<AccountResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(
                        actor.scopeFor(AccountRight.READ),
                        new AccountQueries.Filter(q, role, Choices.unit(unit), status),
                        new PageRequest(after, limit, null))
                .map(AccountResponse::from);
    }

    @GetMapping("/accounts/{id}")
    AccountResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(AccountRight.READ), new UserId(id))
                .map(AccountResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedResponse open(Actor actor, @RequestBody PersonRequest request) {
        return OpenedResponse.from(openStaffAccount.open(
                actor,
                new OpenStaffAccount.Command(text(request.username()), text(request.nameZh()), request.nameKo())));
    }

    @PostMapping("/accounts/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(Actor actor, @PathVariable UUID id) {
        manageAccount.unlock(actor, new UserId(id));
    }

    @PostMapping("/accounts/{id}/reset")
    OpenedResponse reset(Actor actor, @PathVariable UUID id) {
        return OpenedResponse.from(manageAccount.reset(actor, new UserId(id)));
    }

    @PostMapping("/accounts/{id}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(Actor actor, @PathVariable UUID id) {
        resetSecondFactor.reset(actor, new UserId(id));
    }

    @PostMapping("/accounts/{id}/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(Actor actor, @PathVariable UUID id) {
        endSessions.endAllOf(actor, new UserId(id));
    }

    @PostMapping("/accounts/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Actor actor, @PathVariable UUID id) {
        manageAccount.disable(actor, new UserId(id));
    }

    @PostMapping("/accounts/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Actor actor, @PathVariable UUID id) {
        manageAccount.enable(actor, new UserId(id));
    }

    @PutMapping("/accounts/{id}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Actor actor, @PathVariable UUID id, @RequestBody RightsRequest request) {
        Role role = Optional.ofNullable(request.role()).orElseThrow(AccountError.ROLE_NOT_ALLOWED::refused);
        grantRights.grant(actor, new UserId(id), role, Choices.unit(request.unit()));
    }

    @DeleteMapping("/accounts/{id}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable UUID id) {
        grantRights.take(actor, new UserId(id));
    }

    @PostMapping("/accounts/{id}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(Actor actor, @PathVariable UUID id, @RequestBody HandOverRequest request) {
        UUID to = Optional.ofNullable(request.to()).orElseThrow(AccountError.NOT_A_COLLEAGUE::refused);
        handOver.handOver(actor, new UserId(id), new UserId(to), request.disable());
    }

    @GetMapping("/colleagues")
    List<AccountResponse> colleagues(Actor actor) {
        return queries.colleagues(actor.scopeFor(AccountRight.COLLEAGUES)).stream()
                .map(AccountResponse::from)
                .toList();
    }

    @PostMapping("/colleagues")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedResponse addColleague(Actor actor, @RequestBody PersonRequest request) {
        return OpenedResponse.from(manageColleagues.add(
                actor,
                new ManageColleagues.Command(text(request.username()), text(request.nameZh()), request.nameKo())));
    }

    @PostMapping("/colleagues/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disableColleague(Actor actor, @PathVariable UUID id) {
        manageColleagues.disable(actor, new UserId(id));
    }

    @PostMapping("/colleagues/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enableColleague(Actor actor, @PathVariable UUID id) {
        manageColleagues.enable(actor, new UserId(id));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
