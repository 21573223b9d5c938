package org.zhuqi.subsidies.demo;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.OnlyInDemonstration;

/**
 * The year of money before the first start, of invented enterprises: every step done by its use case with the clock set back
 * to its day, so that the rules hold, the ledger adds up and the audit trail tells it.
 */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastYear implements DemonstrationData {
    private static final int ALL = 10_000;

    /** The first day on which a notice is counted, and how long the last one may run. */
    private static final int FIRST_NOTICE = 150;

    private static final int LAST_NOTICE = 20;

    private final Enterprises enterprises;
    private final DemonstrationPeople people;
    private final RetrofitStory retrofit;
    private final RenewalStory renewal;
    private final GrantStory grants;
    private final PastDays days;

    @Override
    public String id() {
        return "subsidies";
    }

    /** After the applications of the present, whose enterprises are others. */
    @Override
    public int order() {
        return 124;
    }

    @Override
    public void load() {
        Cast cast = new Cast(enterprises.after(null, ALL).stream()
                .filter(Enterprise::demonstration)
                .collect(Collectors.toMap(Enterprise::name, Function.identity(), (one, other) -> one)));
        if (cast.isComplete() && isStaffed(cast) && isCounted()) {
            retrofit.tell(cast);
            renewal.tell(cast);
            grants.tell(cast);
        }
    }

    private boolean isStaffed(Cast cast) {
        return people.areThere(Officers.FIRST, Officers.SECOND)
                && cast.everybody().stream().allMatch(enterprise -> people.officersOf(enterprise.unit()) > 1);
    }

    /** Where the calendar of a year is missing, nobody can say when a notice was over. */
    private boolean isCounted() {
        return List.of(days.day(FIRST_NOTICE), days.day(0).plusDays(LAST_NOTICE)).stream()
                .allMatch(days::isKnown);
    }
}
