package org.zhuqi.campaigns.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;

/** Sends a report's paper as a file of the kind and in the language that the address names. */
@Component
@RequiredArgsConstructor
class ReportFiles {
    private final List<Papers> kinds;

    /** The address of one report's file: {@code document?language=ko&format=pdf}. */
    record Wanted(YearMonth month, String language, String format) {}

    void send(Wanted wanted, Function<Language, Paper> paper, HttpServletResponse response) {
        Papers papers = kinds.stream()
                .filter(kind -> kind.ending().equals(wanted.format()))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Language in = Language.KO.code().equals(wanted.language()) ? Language.KO : Language.ZH;
        String name = "report-" + wanted.month() + "-" + in.code() + "." + papers.ending();
        papers.write(paper.apply(in), new Download(name, papers.mediaType()).into(response));
    }
}
