package org.zhuqi.subsidies.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;

/** The letter by which an enterprise is told of its award, as a PDF in Chinese or Korean. */
@Controller
@RequiredArgsConstructor
class AwardLetter {
    private final AwardQueries awards;
    private final List<Papers> kinds;
    private final MessageSource messages;
    private final Place place;
    private final Texts texts;

    @GetMapping({"/my/applications/{id}/award-letter", "/staff/applications/{id}/award-letter"})
    void letter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String language,
            HttpServletResponse response) {
        Award award = awards.find(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Papers pdf = kinds.stream()
                .filter(kind -> kind.ending().equals("pdf"))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Language in = Language.KO.code().equals(language) ? Language.KO : Language.ZH;
        pdf.write(
                paper(award, in),
                new Download("award-" + award.id() + "-" + in.code() + ".pdf", pdf.mediaType()).into(response));
    }

    private Paper paper(Award award, Language in) {
        return new Paper(
                text(in, "subsidies.letter.title"),
                in,
                List.of(
                        Paper.Paragraph.of(text(
                                in,
                                "subsidies.letter.to",
                                award.enterpriseName().in(in))),
                        Paper.Paragraph.of(text(
                                in,
                                "subsidies.letter.text",
                                award.programmeTitle().in(in),
                                texts.yuan(award.amount().yuan()))),
                        new Paper.Table(
                                List.of(text(in, "subsidies.letter.what"), text(in, "subsidies.letter.value")),
                                List.of(
                                        row(
                                                in,
                                                "subsidies.programme",
                                                award.programmeTitle().in(in)),
                                        row(
                                                in,
                                                "subsidies.payment.yuan",
                                                texts.yuan(award.amount().yuan())),
                                        row(in, "subsidies.awarded-at", texts.date(award.at())),
                                        row(
                                                in,
                                                "subsidies.letter.number",
                                                award.id().toString()))),
                        Paper.Paragraph.of(text(in, "subsidies.letter.duty")),
                        Paper.Paragraph.of(place.bureau().in(in) + "  " + texts.date(award.at()))));
    }

    private List<Paper.Cell> row(Language in, String key, String value) {
        return List.of(Paper.Cell.of(text(in, key)), Paper.Cell.of(value));
    }

    private String text(Language in, String key, Object... args) {
        return messages.getMessage(key, args, Locale.of(in.code()));
    }
}
