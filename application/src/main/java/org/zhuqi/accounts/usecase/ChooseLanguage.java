package org.zhuqi.accounts.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.SharedError;

/** Keeps the language a person chose in the profile. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChooseLanguage {
    private final Accounts accounts;

    public void choose(Actor actor, Language language) {
        actor.may(AccountRight.OWN).orRefuse();
        Account account = accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (account.language() != language) {
            accounts.save(account.speaking(language));
        }
    }
}
