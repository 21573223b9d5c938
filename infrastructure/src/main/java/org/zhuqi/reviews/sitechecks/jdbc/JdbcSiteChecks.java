package org.zhuqi.reviews.sitechecks.jdbc;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcSiteChecks implements SiteChecks {
    private static final String COUNTED = """
            select r.subject_id, c.counted from review r
            join site_check c on c.review_id = r.id and c.content_hash = r.content_hash and c.state = 'CONFIRMED'
            where r.subject_kind = :kind and\s""";

    private final JdbcClient jdbc;
    private final SiteCheckRows rows;

    @Override
    public Optional<SiteCheck> find(SiteCheckId id) {
        return jdbc.sql("select * from site_check where id = :id")
                .param("id", id.value())
                .query(rows::check)
                .optional();
    }

    @Override
    public Optional<SiteCheck> of(ReviewId file, String contentHash) {
        return jdbc.sql("select * from site_check where review_id = :review and content_hash = :hash")
                .param("review", file.value())
                .param("hash", contentHash)
                .query(rows::check)
                .optional();
    }

    @Override
    public void add(SiteCheck check) {
        try {
            jdbc.sql("""
                    insert into site_check (id, review_id, content_hash, first_id, first_name, second_id, second_name, applied,
                        counted, day, place, findings, state, signed_at, signed_hash, confirmed_at, confirmed_hash, sent_back,
                        at, version)
                    values (:id, :review, :hash, :first, :firstName, :second, :secondName, :applied, :counted, :day, :place,
                        :findings, :state, :signedAt, :signedHash, :confirmedAt, :confirmedHash, :sentBack, :at, :version)""")
                    .params(columns(check))
                    .param("review", check.file().value())
                    .param("hash", check.contentHash())
                    .param("at", Timestamp.from(check.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        addLines(check);
    }

    @Override
    public void save(SiteCheck check) {
        int saved = jdbc.sql("""
                update site_check set first_id = :first, first_name = :firstName, second_id = :second,
                    second_name = :secondName, applied = :applied, counted = :counted, day = :day, place = :place,
                    findings = :findings, state = :state, signed_at = :signedAt, signed_hash = :signedHash,
                    confirmed_at = :confirmedAt, confirmed_hash = :confirmedHash, sent_back = :sentBack, version = version + 1
                where id = :id and version = :version""").params(columns(check)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from site_check_line where check_id = :id")
                .param("id", check.id().value())
                .update();
        addLines(check);
    }

    private void addLines(SiteCheck check) {
        int number = 1;
        for (CheckedLine line : check.lines()) {
            jdbc.sql("""
                    insert into site_check_line (check_id, line, key, label, applied, checked, remark)
                    values (:check, :line, :key, :label::jsonb, :applied, :checked, :remark)""")
                    .param("check", check.id().value())
                    .param("line", number++)
                    .param("key", line.key())
                    .param("label", rows.label(line.label()))
                    .param("applied", line.applied().yuan())
                    .param("checked", yuan(line.checked()), Types.NUMERIC)
                    .param("remark", line.remark())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> columns(SiteCheck check) {
        SiteCheck.Signature signed = check.signed();
        SiteCheck.Signature confirmed = check.confirmed();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", check.id().value());
        columns.put("first", check.first().id().value());
        columns.put("firstName", check.first().name());
        columns.put("second", check.second().id().value());
        columns.put("secondName", check.second().name());
        columns.put("applied", yuan(check.applied()));
        columns.put("counted", yuan(check.counted()));
        columns.put("day", check.report().day());
        columns.put("place", check.report().place());
        columns.put("findings", check.report().findings());
        columns.put("state", check.state().name());
        columns.put("signedAt", signed == null ? null : Timestamp.from(signed.at()));
        columns.put("signedHash", signed == null ? null : signed.recordHash());
        columns.put("confirmedAt", confirmed == null ? null : Timestamp.from(confirmed.at()));
        columns.put("confirmedHash", confirmed == null ? null : confirmed.recordHash());
        columns.put("sentBack", check.sentBack());
        columns.put("version", check.version());
        return columns;
    }

    private static @Nullable Object yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    @Override
    public List<SiteCheck> unfinishedOf(UserId officer) {
        return jdbc.sql("""
                        select * from site_check
                        where (first_id = :officer or second_id = :officer) and state <> 'CONFIRMED' order by id""")
                .param("officer", officer.value())
                .query(rows::check)
                .list();
    }

    @Override
    public boolean tookPart(ReviewId file, UserId person) {
        return jdbc.sql("""
                        select exists (select 1 from site_check
                        where review_id = :review and (first_id = :person or second_id = :person))""")
                .param("review", file.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Counted> ofCall(String subjectKind, UUID call) {
        return jdbc.sql(COUNTED + "r.call_id = :call order by r.subject_id")
                .param("kind", subjectKind)
                .param("call", call)
                .query((row, number) -> new Counted(
                        row.getObject("subject_id", UUID.class), SiteCheckRows.money(row.getBigDecimal("counted"))))
                .list();
    }

    @Override
    public Optional<Counted> ofSubject(String subjectKind, UUID subject) {
        return jdbc.sql(COUNTED + "r.subject_id = :subject")
                .param("kind", subjectKind)
                .param("subject", subject)
                .query((row, number) -> new Counted(
                        row.getObject("subject_id", UUID.class), SiteCheckRows.money(row.getBigDecimal("counted"))))
                .optional();
    }
}
