package org.zhuqi.reviews.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every store of experts and of draws keeps to. */
public abstract class DrawsContract {
    protected abstract Draws draws();

    protected abstract Experts experts();

    protected static Draw draw(ReviewId file, @Nullable Draw instead) {
        List<Entry> pool = new ArrayList<>();
        for (long i = 1; i <= 7; i++) {
            pool.add(new Entry(
                    new ExpertId(new UUID(0, i)),
                    "expert-" + i,
                    Set.of(i == 2 ? Expert.Field.FINANCE : Expert.Field.TECHNOLOGY),
                    i == 5 ? null : ReviewFixture.TUMEN,
                    i == 4 ? Expert.Reason.PAST_WORK : null));
        }
        return Draw.frozen(
                new DrawId(UUID.randomUUID()),
                "评审",
                List.of(file),
                new PanelRules(3, 1, Set.of(ReviewFixture.YANJI)),
                pool,
                7,
                instead,
                instead == null ? "" : "专家临时不能到场",
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                ReviewFixture.START);
    }

    @Test
    void aDrawIsKeptThroughAllThatBecomesOfIt() {
        ReviewId file = new ReviewId(UUID.randomUUID());
        Draw frozen = draw(file, null);
        draws().add(frozen);
        assertThat(draws().find(frozen.id())).contains(frozen);
        assertThat(draws().waiting()).contains(frozen);
        draws().save(frozen.drawn(new Draw.Seed(9, "ab".repeat(32))));
        Draw drawn = draws().find(frozen.id()).orElseThrow();
        assertThat(drawn.panel()).hasSize(3);
        assertThat(draws().waiting()).doesNotContain(drawn);
        draws().save(drawn.recused(
                drawn.panel().getFirst(), Expert.Reason.DECLARED, "同学", ReviewFixture.START.plusSeconds(60)));
        Draw after = draws().find(frozen.id()).orElseThrow();
        assertThat(after.recusals()).hasSize(1);
        assertThat(after.panel())
                .hasSize(3)
                .doesNotContain(drawn.panel().getFirst())
                .endsWith(after.recusals().getFirst().substitute());
        assertThatThrownBy(() -> draws().save(drawn))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
        Draw second = draw(file, after);
        draws().add(second);
        assertThat(draws().find(frozen.id())).contains(after);
        assertThat(draws().latestFor(List.of(new ReviewId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void anExpertIsKeptAndTakesPartWhileActive() {
        Expert expert = new Expert(
                new ExpertId(UUID.randomUUID()),
                "某专家",
                Set.of(Expert.Field.FINANCE, Expert.Field.MANAGEMENT),
                "某大学",
                null,
                List.of(new Expert.Tie(new EnterpriseId(UUID.randomUUID()), Expert.Reason.EMPLOYER)),
                true,
                0);
        experts().add(expert);
        assertThat(experts().find(expert.id())).contains(expert);
        assertThat(experts().active()).contains(expert);
        experts().save(expert.withActive(false).withCounty(ReviewFixture.YANJI));
        assertThat(experts().active()).extracting(Expert::id).doesNotContain(expert.id());
        assertThatThrownBy(() -> experts().save(expert))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
    }
}
