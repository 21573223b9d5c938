package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.assignments.OpenMatters;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;

/** Activities that an enterprise is registered for, and results of which it is still to be asked. */
@Service
@RequiredArgsConstructor
class FollowUpsOpen implements OpenMatters {
    private static final int MOST = 20;
    private final ParticipationQueries participations;
    private final ResultQueries results;
    private final Clock clock;

    @Override
    public String id() {
        return "activities.open";
    }

    @Override
    public List<String> of(EnterpriseId enterprise) {
        Scope read = Actor.system().scopeFor(ActivitiesRight.READ);
        Scope internal = Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL);
        Stream<String> ahead = participations
                .list(
                        read,
                        new ParticipationQueries.Filter(null, enterprise, ParticipationStatus.REGISTERED, false, null),
                        PageRequest.first(MOST))
                .items()
                .stream()
                .filter(line -> line.activityStatus().open() && line.from().isAfter(clock.instant()))
                .map(line -> "已报名活动：" + line.title().zh());
        Stream<String> asked =
                results
                        .list(internal, new ResultQueries.Filter(null, enterprise), PageRequest.first(MOST))
                        .items()
                        .stream()
                        .flatMap(line -> line.next() == null
                                ? Stream.empty()
                                : Stream.of("活动成果待跟踪：" + line.title().zh() + "（"
                                        + line.next().due() + "前）"));
        return Stream.concat(ahead, asked).toList();
    }
}
