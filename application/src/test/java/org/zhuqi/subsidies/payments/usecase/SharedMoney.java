package org.zhuqi.subsidies.payments.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.recoveries.RecoveryId;

/** What all desks on the same money know of each other. */
public final class SharedMoney {
    static final Money BUDGET = Money.ofWan(150);
    static final int MOST_WAN = 40;

    final Programme programme = ProgrammeFixture.programme().withBudget(BUDGET);
    final List<Award> all = new ArrayList<>();
    final Set<ApplicationId> awarded = ConcurrentHashMap.newKeySet();
    final Awards awards = new Made();
    final Queue<PaymentBatchId> batches = new ConcurrentLinkedQueue<>();
    final Queue<RecoveryId> recoveries = new ConcurrentLinkedQueue<>();

    /** An award is there from the moment it is made. */
    private final class Made implements Awards {
        @Override
        public Optional<Award> findByApplication(ApplicationId application) {
            return of(programme.id()).stream()
                    .filter(award -> award.application().equals(application))
                    .findFirst();
        }

        @Override
        public List<Award> of(ProgrammeId programme) {
            return all.stream()
                    .filter(award -> awarded.contains(award.application()))
                    .toList();
        }

        @Override
        public void add(Award award) {
            awarded.add(award.application());
        }
    }

    public SharedMoney(Random random) {
        for (int i = 1; i <= MoneyDesk.APPLICATIONS; i++) {
            Award award = new Award(
                    new AwardId(new UUID(59, 100L + i)),
                    new DecisionId(new UUID(59, 200L + i)),
                    new ApplicationId(new UUID(59, 300L + i)),
                    programme.id(),
                    new EnterpriseId(new UUID(59, 400L + i)),
                    ReviewFixture.YANJI,
                    programme.title(),
                    LocalText.ofZh("示范企业00" + i),
                    Money.ofYuan(1 + random.nextInt(MOST_WAN * 10_000)).plus(Money.ofYuan("0.37")),
                    new NoticeId(new UUID(59, 500L + i)),
                    ReviewFixture.prefectureOfficer().id(),
                    "prefecture-officer-1",
                    ReviewFixture.START);
            all.add(award);
        }
    }
}
