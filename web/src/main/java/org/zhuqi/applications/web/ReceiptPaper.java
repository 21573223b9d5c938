package org.zhuqi.applications.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.SubmittedApplication;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;
import org.zhuqi.shared.web.QrCode;
import org.zhuqi.shared.web.Texts;

/** A receipt as a PDF: what its page says, both digests, and the code that leads to its verification. */
@Component
@RequiredArgsConstructor
class ReceiptPaper {
    private final List<Papers> kinds;
    private final MessageSource messages;
    private final ReceiptAddress address;
    private final Sm3 sm3;
    private final Texts texts;

    void send(SubmittedApplication submitted, String language, HttpServletResponse response) {
        Papers pdf = kinds.stream()
                .filter(kind -> kind.ending().equals("pdf"))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Language in = Language.KO.code().equals(language) ? Language.KO : Language.ZH;
        String name = submitted.submission().receipt().number() + "-" + in.code() + ".pdf";
        pdf.write(of(submitted, in), new Download(name, pdf.mediaType()).into(response));
    }

    private Paper of(SubmittedApplication submitted, Language in) {
        Submission submission = submitted.submission();
        Enterprise enterprise = submitted.enterprise();
        List<List<Paper.Cell>> rows = new ArrayList<>();
        row(rows, in, "applications.receipt.number", submission.receipt().number());
        row(
                rows,
                in,
                "applications.receipt.at",
                texts.preciseTime(submission.receipt().at()));
        row(
                rows,
                in,
                "applications.programme",
                submitted.programme().title().in(in) + " ("
                        + submitted.programme().code() + ")");
        String korean = enterprise.names().ko();
        row(rows, in, "applications.enterprise", in == Language.KO && korean != null ? korean : enterprise.name());
        row(
                rows,
                in,
                "applications.credit-code",
                enterprise.creditCode() == null ? "—" : enterprise.creditCode().value());
        ProjectCode project = submitted.application().project();
        if (project != null) {
            row(rows, in, "applications.project", project.value());
        }
        row(rows, in, "applications.round", String.valueOf(submission.round()));
        row(rows, in, "applications.receipt.pdf.amount", amount(submission));
        row(rows, in, "applications.receipt.pdf.sha256", submission.receipt().sha256());
        row(rows, in, "applications.receipt.pdf.sm3", sm3.of(submission.content()));
        String verify = address.of(submission);
        return new Paper(
                text(in, "applications.receipt.title"),
                in,
                List.of(
                        new Paper.Table(
                                List.of(
                                        text(in, "applications.receipt.pdf.what"),
                                        text(in, "applications.receipt.pdf.value")),
                                rows),
                        new Paper.Paragraph(List.of(Paper.Run.of(text(in, "applications.receipt.pdf.verify")))),
                        new Paper.Squares(QrCode.rows(verify), verify)));
    }

    private String amount(Submission submission) {
        return submission.amount() == null
                ? "—"
                : texts.yuan(submission.amount().yuan());
    }

    private void row(List<List<Paper.Cell>> rows, Language in, String key, @Nullable String value) {
        rows.add(List.of(Paper.Cell.of(text(in, key)), Paper.Cell.of(value == null ? "—" : value)));
    }

    private String text(Language in, String key) {
        return messages.getMessage(key, null, Locale.of(in.code()));
    }
}
