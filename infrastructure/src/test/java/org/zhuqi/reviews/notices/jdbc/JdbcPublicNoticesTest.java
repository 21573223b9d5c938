package org.zhuqi.reviews.notices.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.notices.PublicNoticesContract;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcPublicNoticesTest extends PublicNoticesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final NoticeRows rows = new NoticeRows(JsonMapper.builder().build());
    private final PublicNotices notices = new JdbcPublicNotices(DATABASE.jdbc(), rows);
    private final Objections objections = new JdbcObjections(DATABASE.jdbc(), rows);
    private final JdbcNoticeQueries queries = new JdbcNoticeQueries(DATABASE.jdbc(), rows, notices);

    @Override
    protected PublicNotices notices() {
        return notices;
    }

    @Override
    protected Objections objections() {
        return objections;
    }

    @Test
    void everybodyReadsNoticesPageByPage() {
        for (int i = 0; i < 3; i++) {
            notices.add(NoticeFixture.notice(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        }
        Scope everybody = Actor.anonymous("192.0.2.1").scopeFor(NoticesRight.READ);
        int total = queries.list(everybody, null, PageRequest.first(1)).total();
        int seen = 0;
        String after = null;
        do {
            Page<?> page = queries.list(everybody, null, new PageRequest(after, 2, null));
            seen += page.items().size();
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(total).isGreaterThanOrEqualTo(3);
        assertThat(queries.list(everybody, LocalDate.of(2024, 9, 11), PageRequest.first(1))
                        .total())
                .isEqualTo(total);
        assertThat(queries.list(everybody, LocalDate.of(2024, 9, 12), PageRequest.first(1))
                        .total())
                .isZero();
        assertThat(queries.list(everybody, null, PageRequest.first(1))
                        .items()
                        .getFirst()
                        .ends()
                        .skipped())
                .contains(LocalDate.of(2024, 9, 3));
    }

    @Test
    void objectionsAreListedMaskedTheOpenOnesFirst() {
        PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        notices.add(notice);
        Objection answered = NoticeFixture.objection(UUID.randomUUID(), notice, 1, NoticeFixture.PUBLISHED);
        Objection open = NoticeFixture.objection(UUID.randomUUID(), notice, 2, NoticeFixture.PUBLISHED);
        objections.add(answered);
        objections.add(open);
        objections.save(answered.answered(NoticeFixture.answer(Answer.Outcome.DISMISSED, NoticeFixture.PUBLISHED)));
        Scope officer = ReviewFixture.prefectureOfficer().scopeFor(NoticesRight.READ_OBJECTIONS);
        var first = queries.objections(officer, notice.id(), false, PageRequest.first(1));
        assertThat(first.items()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(open.id());
            assertThat(row.maskedName()).isEqualTo("金*");
            assertThat(row.maskedContact()).isEqualTo("138****1234");
        });
        var second = queries.objections(officer, notice.id(), false, new PageRequest(first.next(), 1, null));
        assertThat(second.items().getFirst().answer()).isNotNull();
        assertThat(second.next()).isNull();
        assertThat(queries.objections(officer, notice.id(), true, PageRequest.first(9))
                        .items())
                .hasSize(1);
        assertThat(queries.objection(officer, open.id())
                        .orElseThrow()
                        .lineName()
                        .zh())
                .isEqualTo("示范企业002");
    }
}
