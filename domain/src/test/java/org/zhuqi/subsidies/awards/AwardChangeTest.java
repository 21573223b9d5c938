package org.zhuqi.subsidies.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.SubsidiesError;

class AwardChangeTest {
    private final ApplicationId application = new ApplicationId(new UUID(59, 2));
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(59, 3));
    private final AwardChange filed = AwardChangeFixture.filed(application, enterprise);
    private final AwardVersion first =
            AwardVersion.first(AwardChangeFixture.award(application, enterprise, Money.ofWan(40)));

    @Test
    void theCountySpeaksBeforeThePrefectureAndNotThroughTheSamePerson() {
        refused(() -> filed.decide(AwardChangeFixture.yes()), SubsidiesError.CHANGE_CLOSED);
        AwardChange opined = filed.opine(AwardChangeFixture.opinion());
        refused(() -> opined.opine(AwardChangeFixture.opinion()), SubsidiesError.CHANGE_CLOSED);
        AwardChange.Ruling own =
                new AwardChange.Ruling(true, null, ReviewFixture.unitOfficer().id(), "promoted", AwardChangeFixture.AT);
        refused(() -> opined.decide(own), SubsidiesError.SAME_PERSON);
        AwardChange approved = opined.decide(AwardChangeFixture.yes());
        assertThat(approved.state()).isEqualTo(AwardChange.State.APPROVED);
        refused(approved::withdraw, SubsidiesError.CHANGE_CLOSED);
    }

    @Test
    void aVersionSaysWhatIsOtherThanBeforeAndEveryOneBeforeStays() {
        AwardChange approved = filed.opine(AwardChangeFixture.opinion()).decide(AwardChangeFixture.yes());
        AwardVersion second = first.after(approved);
        assertThat(first.terms()).isEqualTo(new AwardTerms(Money.ofWan(40), null, null));
        assertThat(second.terms()).isEqualTo(new AwardTerms(Money.ofWan(30), "少购一台检测仪", LocalDate.of(2025, 6, 30)));
        refused(() -> second.after(approved), SubsidiesError.AWARD_CHANGED);
        AwardChange longer = approved.withOnVersion(2)
                .withKind(AwardChange.Kind.EXTENSION)
                .withWish(new AwardChange.Wish(null, null, LocalDate.of(2025, 12, 31)));
        AwardVersion third = second.after(longer);
        assertThat(third.changed()).containsExactly(AwardTerms.Part.ENDS);
        assertThat(third.terms().amount()).isEqualTo(Money.ofWan(30));
        assertThat(third.terms().content()).isEqualTo("少购一台检测仪");
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
