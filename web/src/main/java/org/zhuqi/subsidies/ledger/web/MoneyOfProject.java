package org.zhuqi.subsidies.ledger.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;

/** What a project was awarded and paid, on its page. */
@Component
@RequiredArgsConstructor
class MoneyOfProject implements PageSection {
    private final AwardQueries queries;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String titleKey() {
        return "subsidies.of-project";
    }

    @Override
    public String fragment() {
        return "subsidies/of-project :: money";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof ProjectId && actor.has(SubsidiesRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof ProjectId project)) {
            throw new IllegalArgumentException("not a project: " + subject);
        }
        List<AwardQueries.MoneyOf> money = queries.ofProject(actor.scopeFor(SubsidiesRight.READ), project);
        return Map.of(
                "base",
                actor.role().isEnterprise() ? "/my/applications/" : "/staff/applications/",
                "money",
                money,
                "paid",
                money.stream().map(AwardQueries.MoneyOf::paid).reduce(Money.ZERO, Money::plus));
    }
}
