package org.zhuqi.reviews.notices.jdbc;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.notices.StandingLine;
import org.zhuqi.shared.SharedError;

@Repository
@RequiredArgsConstructor
class JdbcPublicNotices implements PublicNotices {
    private final JdbcClient jdbc;
    private final NoticeRows rows;

    @Override
    public Optional<PublicNotice> find(NoticeId id) {
        List<NoticeLine> lines = jdbc.sql("select * from public_notice_line where notice_id = :id order by line")
                .param("id", id.value())
                .query(rows::line)
                .list();
        return jdbc.sql("select * from public_notice where id = :id")
                .param("id", id.value())
                .query((row, number) -> rows.notice(row, lines))
                .optional();
    }

    @Override
    public Optional<StandingLine> standing(String subjectKind, UUID subject) {
        return jdbc.sql("""
                select n.id, l.line, n.ends_on, n.provisional
                from public_notice n join public_notice_line l on l.notice_id = n.id
                where l.subject_kind = :kind and l.subject_id = :subject and not l.taken_out
                order by n.published_at desc, n.id desc limit 1""")
                .param("kind", subjectKind)
                .param("subject", subject)
                .query((row, number) -> new StandingLine(
                        new NoticeId(row.getObject("id", UUID.class)),
                        row.getInt("line"),
                        new Deadline(row.getObject("ends_on", LocalDate.class), row.getBoolean("provisional"))))
                .optional();
    }

    @Override
    public List<NoticeId> running(LocalDate day) {
        return jdbc.sql("select id from public_notice where ends_on >= :day order by id")
                .param("day", day)
                .query((row, number) -> rows.id(row))
                .list();
    }

    @Override
    public void add(PublicNotice notice) {
        jdbc.sql("""
                insert into public_notice (id, title, contact, published_at, published_on, working_days, calendar, promised_on, ends_on,
                    provisional, marks, skipped, published_by, version)
                values (:id, :title::jsonb, :contact::jsonb, :publishedAt, :publishedOn, :workingDays, :calendar, :promisedOn, :endsOn,
                    :provisional, :marks::text[], :skipped::date[], :publishedBy, :version)""")
                .param("id", notice.id().value())
                .param("title", rows.text(notice.title()))
                .param("contact", rows.text(notice.contact()))
                .param("publishedAt", Timestamp.from(notice.publishedAt()))
                .param("publishedOn", notice.publishedOn())
                .param("workingDays", notice.workingDays())
                .param("calendar", notice.calendar().value())
                .param("promisedOn", notice.promised())
                .param("endsOn", notice.ends().date())
                .param("provisional", notice.ends().provisional())
                .param("marks", NoticeRows.marks(notice.ends()))
                .param("skipped", NoticeRows.skipped(notice.ends()))
                .param("publishedBy", notice.publishedBy().value())
                .param("version", notice.version())
                .update();
        for (NoticeLine line : notice.lines()) {
            jdbc.sql("""
                    insert into public_notice_line (notice_id, line, subject_kind, subject_id, enterprise_id,
                        enterprise_name, item, amount, taken_out)
                    values (:notice, :line, :kind, :subject, :enterprise, :name::jsonb, :item::jsonb, :amount, :takenOut)""")
                    .param("notice", notice.id().value())
                    .param("line", line.number())
                    .param("kind", line.subjectKind())
                    .param("subject", line.subject())
                    .param("enterprise", line.enterprise().value())
                    .param("name", rows.text(line.enterpriseName()))
                    .param("item", rows.text(line.item()))
                    .param("amount", line.amount().yuan())
                    .param("takenOut", line.takenOut())
                    .update();
        }
    }

    @Override
    public void save(PublicNotice notice) {
        int changed = jdbc.sql("""
                update public_notice set ends_on = :endsOn, provisional = :provisional, marks = :marks::text[],
                    skipped = :skipped::date[], version = version + 1
                where id = :id and version = :old""")
                .param("endsOn", notice.ends().date())
                .param("provisional", notice.ends().provisional())
                .param("marks", NoticeRows.marks(notice.ends()))
                .param("skipped", NoticeRows.skipped(notice.ends()))
                .param("id", notice.id().value())
                .param("old", notice.version())
                .update();
        if (changed == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        // What is taken out stays taken out.
        jdbc.sql("""
                update public_notice_line set taken_out = true
                where notice_id = :notice and line = any(:lines) and not taken_out""")
                .param("notice", notice.id().value())
                .param(
                        "lines",
                        notice.lines().stream()
                                .filter(NoticeLine::takenOut)
                                .map(NoticeLine::number)
                                .toArray(Integer[]::new))
                .update();
    }
}
