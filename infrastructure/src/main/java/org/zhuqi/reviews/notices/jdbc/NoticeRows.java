package org.zhuqi.reviews.notices.jdbc;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objector;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import tools.jackson.databind.json.JsonMapper;

/** Rows of notices and objections. */
@Component
@RequiredArgsConstructor
class NoticeRows {
    private final JsonMapper json;

    PublicNotice notice(ResultSet row, List<NoticeLine> lines) throws SQLException {
        return new PublicNotice(
                id(row),
                text(row, "title"),
                lines,
                text(row, "contact"),
                row.getTimestamp("published_at").toInstant(),
                row.getObject("published_on", LocalDate.class),
                row.getInt("working_days"),
                new CalendarId(row.getString("calendar")),
                row.getObject("promised_on", LocalDate.class),
                ends(row),
                new UserId(row.getObject("published_by", UUID.class)),
                row.getLong("version"));
    }

    NoticeId id(ResultSet row) throws SQLException {
        return new NoticeId(row.getObject("id", UUID.class));
    }

    DueDate ends(ResultSet row) throws SQLException {
        Set<DueDate.Mark> marks = EnumSet.noneOf(DueDate.Mark.class);
        for (String mark : (String[]) row.getArray("marks").getArray()) {
            marks.add(DueDate.Mark.valueOf(mark));
        }
        List<LocalDate> skipped = new ArrayList<>();
        Array days = row.getArray("skipped");
        for (Date day : (Date[]) days.getArray()) {
            skipped.add(day.toLocalDate());
        }
        return new DueDate(row.getObject("ends_on", LocalDate.class), row.getBoolean("provisional"), marks, skipped);
    }

    NoticeLine line(ResultSet row, int number) throws SQLException {
        return new NoticeLine(
                row.getInt("line"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                text(row, "enterprise_name"),
                text(row, "item"),
                new Money(row.getBigDecimal("amount")),
                row.getBoolean("taken_out"));
    }

    Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                new ObjectionId(row.getObject("id", UUID.class)),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                row.getInt("line"),
                new Objector(row.getString("objector_name"), row.getString("objector_contact")),
                row.getString("statement"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_from"),
                answerDue(row),
                answer(row),
                row.getLong("version"));
    }

    Deadline answerDue(ResultSet row) throws SQLException {
        return new Deadline(row.getObject("answer_due", LocalDate.class), row.getBoolean("answer_due_provisional"));
    }

    @Nullable
    Answer answer(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Answer(
                        Answer.Outcome.valueOf(outcome),
                        row.getString("reasons"),
                        new UserId(row.getObject("answered_by", UUID.class)),
                        row.getString("answered_by_name"),
                        row.getTimestamp("answered_at").toInstant());
    }

    LocalText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalText.class);
    }

    String text(LocalText text) {
        return json.writeValueAsString(text);
    }

    static String marks(DueDate due) {
        return "{"
                + String.join(",", due.marks().stream().map(Enum::name).sorted().toList()) + "}";
    }

    static String skipped(DueDate due) {
        return "{"
                + String.join(
                        ",", due.skipped().stream().map(LocalDate::toString).toList()) + "}";
    }
}
