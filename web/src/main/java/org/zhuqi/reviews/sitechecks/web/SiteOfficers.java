package org.zhuqi.reviews.sitechecks.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Who may be sent to a site, for forms. */
@Component
@RequiredArgsConstructor
class SiteOfficers {
    private final AccountDirectory accounts;
    private final Texts texts;

    List<Option> options() {
        return accounts.prefectureOfficers().stream()
                .flatMap(officer -> accounts.find(officer).stream())
                .map(account -> new Option(account.id().toString(), texts.of(account.name())))
                .toList();
    }
}
