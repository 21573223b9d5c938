package org.zhuqi.reviews.recommendations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;

/** The table that goes with a letter, as a PDF. */
@Component
@RequiredArgsConstructor
class RecommendationPaper {
    private final List<Papers> kinds;
    private final MessageSource messages;
    private final UnitNames units;

    void send(Recommendation letter, String language, HttpServletResponse response) {
        Papers pdf = kinds.stream()
                .filter(kind -> kind.ending().equals("pdf"))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Language in = Language.KO.code().equals(language) ? Language.KO : Language.ZH;
        String name = "recommendation-" + letter.id() + "-" + in.code() + ".pdf";
        pdf.write(of(letter, in), new Download(name, pdf.mediaType()).into(response));
    }

    private Paper of(Recommendation letter, Language in) {
        String unit = units.find(letter.unit())
                .map(each -> each.in(in))
                .orElse(letter.unit().value());
        List<List<Paper.Cell>> rows = letter.lines().stream()
                .map(line -> List.of(
                        Paper.Cell.number(String.valueOf(line.number())),
                        Paper.Cell.of(line.title().in(in)),
                        Paper.Cell.of(line.contentHash()
                                .substring(0, Math.min(16, line.contentHash().length())))))
                .toList();
        return new Paper(
                text(in, "reviews.letters.table"),
                in,
                List.of(
                        Paper.Paragraph.of(text(
                                in,
                                "reviews.letters.head",
                                unit,
                                letter.letter().number(),
                                letter.letter().date().toString())),
                        Paper.Paragraph.of(letter.call().title().in(in)),
                        Paper.Paragraph.of(letter.opinion()),
                        new Paper.Table(
                                List.of(
                                        text(in, "reviews.notice.number"),
                                        text(in, "reviews.queue.matter"),
                                        text(in, "reviews.hash")),
                                rows),
                        Paper.Paragraph.of(
                                text(in, "reviews.letters.total", letter.lines().size()))));
    }

    private String text(Language in, String key, Object... args) {
        return messages.getMessage(key, args, Locale.of(in.code()));
    }
}
