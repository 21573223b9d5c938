package org.zhuqi.reviews.notices.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.shared.SharedError;

@Repository
@RequiredArgsConstructor
class JdbcObjections implements Objections {
    private final JdbcClient jdbc;
    private final NoticeRows rows;

    @Override
    public Optional<Objection> find(ObjectionId id) {
        return jdbc.sql("select * from objection where id = :id")
                .param("id", id.value())
                .query(rows::objection)
                .optional();
    }

    @Override
    public Optional<Objection> findByNumber(String number) {
        return jdbc.sql("select * from objection where right(id::text, 12) = :number")
                .param("number", number.replace("-", "").strip().toLowerCase(Locale.ROOT))
                .query(rows::objection)
                .optional();
    }

    @Override
    public List<Objection> ofLine(NoticeId notice, int line) {
        return jdbc.sql("select * from objection where notice_id = :notice and line = :line order by filed_at, id")
                .param("notice", notice.value())
                .param("line", line)
                .query(rows::objection)
                .list();
    }

    @Override
    public int filedSince(String address, Instant since) {
        return jdbc.sql("select count(*) from objection where filed_from = :address and filed_at > :since")
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Objection objection) {
        jdbc.sql("""
                insert into objection (id, notice_id, line, objector_name, objector_contact, statement, filed_at, filed_from,
                    answer_due, answer_due_provisional, version)
                values (:id, :notice, :line, :name, :contact, :statement, :filedAt, :filedFrom, :due, :provisional, :version)""")
                .param("id", objection.id().value())
                .param("notice", objection.notice().value())
                .param("line", objection.line())
                .param("name", objection.objector().name())
                .param("contact", objection.objector().contact())
                .param("statement", objection.statement())
                .param("filedAt", Timestamp.from(objection.filedAt()))
                .param("filedFrom", objection.filedFrom())
                .param("due", objection.answerDue().date())
                .param("provisional", objection.answerDue().provisional())
                .param("version", objection.version())
                .update();
    }

    @Override
    public void save(Objection objection) {
        Answer answer = objection.answer();
        if (answer == null) {
            throw new IllegalArgumentException("only an answer is ever added to an objection");
        }
        int changed = jdbc.sql("""
                update objection set outcome = :outcome, reasons = :reasons, answered_by = :by, answered_by_name = :byName,
                    answered_at = :at, version = version + 1
                where id = :id and version = :old""")
                .param("outcome", answer.outcome().name())
                .param("reasons", answer.reasons())
                .param("by", answer.by().value())
                .param("byName", answer.byName())
                .param("at", Timestamp.from(answer.at()))
                .param("id", objection.id().value())
                .param("old", objection.version())
                .update();
        if (changed == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}
