package org.zhuqi.reviews.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;

/** What every store of letters keeps to. */
public abstract class RecommendationsContract {
    protected abstract Recommendations recommendations();

    protected static Recommendation letter(UUID call, ReportingUnitId unit, int number, int matters) {
        List<Recommendation.Line> lines = new ArrayList<>();
        for (int i = 1; i <= matters; i++) {
            lines.add(new Recommendation.Line(
                    i,
                    new ReviewId(UUID.randomUUID()),
                    ReviewFixture.ENTERPRISE,
                    new LocalText("事项", "사항", null),
                    ReviewFixture.HASH));
        }
        return new Recommendation(
                new RecommendationId(UUID.randomUUID()),
                unit,
                new SubjectRef.Call(call, new LocalText("设备投资补助", "설비투자보조", "Equipment")),
                Letter.read("延市工信函（2024）" + number, LocalDate.of(2024, 8, 26)),
                "同意推荐",
                lines,
                ReviewFixture.unitOfficer().id(),
                "yanji-officer-1",
                ReviewFixture.START);
    }

    @Test
    void aLetterIsFoundAsItWasSentAndCounted() {
        UUID call = UUID.randomUUID();
        Recommendation sent = letter(call, ReviewFixture.YANJI, 101, 3);
        assertThat(sent.letter().number()).isEqualTo("延市工信函〔2024〕101号");
        recommendations().add(sent);
        assertThat(recommendations().find(sent.id())).contains(sent);
        recommendations().add(letter(call, ReviewFixture.YANJI, 102, 2));
        recommendations().add(letter(call, ReviewFixture.TUMEN, 101, 1));
        assertThat(recommendations().recommendedAndHold(call, ReviewFixture.YANJI))
                .isEqualTo(5);
        assertThat(recommendations().recommendedAndHold(UUID.randomUUID(), ReviewFixture.YANJI))
                .isZero();
    }

    @Test
    void aCountyUsesANumberOnce() {
        Recommendation sent = letter(UUID.randomUUID(), ReviewFixture.YANJI, 201, 1);
        recommendations().add(sent);
        assertThatThrownBy(() -> recommendations().add(letter(UUID.randomUUID(), ReviewFixture.YANJI, 201, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(RecommendationsError.LETTER_TAKEN)).isTrue());
    }

    @Test
    void aQuotaIsOfOneCallAndOneCounty() {
        UUID call = UUID.randomUUID();
        assertThat(recommendations().quota(call, ReviewFixture.YANJI)).isEmpty();
        recommendations().setQuota(call, ReviewFixture.YANJI, 3);
        recommendations().setQuota(call, ReviewFixture.YANJI, 5);
        assertThat(recommendations().quota(call, ReviewFixture.YANJI)).hasValue(5);
        assertThat(recommendations().quota(call, ReviewFixture.TUMEN)).isEmpty();
    }
}
