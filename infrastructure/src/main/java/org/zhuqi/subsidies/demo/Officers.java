package org.zhuqi.subsidies.demo;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** The two of the bureau who share the work: the one who reviews never decides. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class Officers {
    static final String FIRST = "prefecture-officer-1";
    static final String SECOND = "prefecture-officer-2";

    private final DemonstrationPeople people;

    Actor reviewing() {
        return people.called(FIRST);
    }

    Actor deciding() {
        return people.called(SECOND);
    }
}
