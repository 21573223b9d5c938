package org.zhuqi.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.usecase.IssueToken;
import org.zhuqi.accounts.usecase.OwnAccount;
import org.zhuqi.accounts.usecase.RevokeToken;
import org.zhuqi.shared.Actor;

/** Bearer tokens: made with username and password, listed and revoked by their owner. */
@RestController
@RequestMapping("/api/v1/tokens")
@RequiredArgsConstructor
class TokensApi {
    private final IssueToken issueToken;
    private final OwnAccount ownAccount;
    private final RevokeToken revokeToken;

    /** @param otp a code of the app or a recovery code, where a second factor is set */
    record TokenRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String otp) {}

    /** The secret is answered this once. */
    record TokenResponse(UUID id, String token, Instant expiresAt) {}

    record TokenInfo(UUID id, String label, Instant createdAt, Instant expiresAt) {
        static TokenInfo from(ApiToken token) {
            return new TokenInfo(token.id(), token.label(), token.createdAt(), token.expiresAt());
        }
    }

    @PostMapping
    TokenResponse issue(Actor actor, @RequestBody TokenRequest request) {
        IssueToken.Issued issued = issueToken.issue(
                actor,
                request.username() == null ? "" : request.username(),
                request.password() == null ? "" : request.password(),
                request.otp());
        return new TokenResponse(issued.id(), issued.secret().value(), issued.expiresAt());
    }

    @GetMapping
    List<TokenInfo> list(Actor actor) {
        return ownAccount.show(actor, null).tokens().stream()
                .map(TokenInfo::from)
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        revokeToken.revoke(actor, id);
    }
}
