package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Opens the account of somebody who registers an enterprise; it waits for the unit's confirmation. */
@Service
@RequiredArgsConstructor
public class OpenEnterpriseAccount {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final JudgePassword judgePassword;
    private final Clock clock;

    /** What the registrant typed. */
    public record Command(String username, String password, LocalText name, Language language) {
        @Override
        public String toString() {
            return "Command[" + username + "]";
        }
    }

    /** The account as it will be, its password hashed; nothing is kept yet and no connection held. */
    public Account prepare(Actor actor, Command command) {
        actor.may(AccountRight.REGISTER).orRefuse();
        List<FieldProblem> problems = problems(command);
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return Account.forRegistrant(
                new UserId(Identifiers.next(clock)),
                Username.parse(command.username()).orElseThrow(),
                command.name(),
                Credentials.chosen(hasher.hash(command.password()), clock.instant()),
                command.language());
    }

    /** Keeps what was prepared. */
    @Transactional
    public UserId open(Actor actor, Account prepared) {
        actor.may(AccountRight.REGISTER).orRefuse();
        accounts.add(prepared);
        return prepared.id();
    }

    /** What is wrong with username and password, so that a form can show everything at once. */
    public List<FieldProblem> problems(Command command) {
        Optional<Username> username = Username.parse(command.username());
        if (username.isEmpty()) {
            return List.of(FieldProblem.of("username", "accounts.username-malformed"));
        }
        List<FieldProblem> problems =
                new ArrayList<>(judgePassword.problems("password", username.get(), command.password()));
        if (accounts.findByUsername(username.get()).isPresent()) {
            problems.add(FieldProblem.of("username", "accounts.username-taken"));
        }
        return problems;
    }
}
