package org.zhuqi.enterprises.registrations.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.usecase.OwnRegistration;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;

/** How one's own registration goes, on the page of the own account while it waits. */
@Component
@RequiredArgsConstructor
class OwnRegistrationSection implements PageSection {
    private final OwnRegistration ownRegistration;
    private final UnitDirectory units;
    private final Texts texts;

    @Override
    public String page() {
        return "account";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "registrations.status.title";
    }

    @Override
    public String fragment() {
        return "enterprises/registrations/section :: own";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return ownRegistration
                .find(actor)
                .filter(registration -> registration.status() != RegistrationStatus.CONFIRMED)
                .isPresent();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        Registration registration = ownRegistration.find(actor).orElseThrow();
        ReportingUnitId unit = registration.claim().unit();
        return Map.of(
                "registration",
                registration,
                "unit",
                units.find(unit).map(known -> texts.of(known.name())).orElse(unit.value()));
    }
}
