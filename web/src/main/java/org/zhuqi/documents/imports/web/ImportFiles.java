package org.zhuqi.documents.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.usecase.ImportKinds;
import org.zhuqi.documents.imports.usecase.ShowImport;
import org.zhuqi.documents.imports.usecase.StartImport;
import org.zhuqi.documents.imports.usecase.WriteErrorSheet;
import org.zhuqi.documents.imports.usecase.WriteTemplate;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Download;

/** The files of an import as pages and API take and give them. */
@Component
@RequiredArgsConstructor
class ImportFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StartImport startImport;
    private final ShowImport showImport;
    private final WriteTemplate writeTemplate;
    private final WriteErrorSheet writeErrorSheet;
    private final ImportKinds kinds;
    private final ImportWords words;

    Import take(Actor actor, String kindId, MultipartFile file) {
        ImportKind kind = kinds.allowed(actor, kindId);
        if (file.isEmpty()) {
            throw DocumentsError.EMPTY_FILE.refused();
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return startImport.start(
                actor, new StartImport.Command(kind.id(), name, () -> opened(file), words.names(kind)));
    }

    private static InputStream opened(MultipartFile file) {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void template(Actor actor, String kind, HttpServletResponse response) {
        writeTemplate.write(
                actor,
                kind,
                new WriteTemplate.Words(
                        List.of(words.kind(kind), words.sheetOfExplanation()), words::head, words::explanation),
                () -> sent(response, words.kind(kind) + ".xlsx"));
    }

    void errors(Actor actor, ImportId id, HttpServletResponse response) {
        Import found = showImport.show(actor, id, 0).found();
        ImportKind kind = kinds.allowed(actor, found.kind());
        writeErrorSheet.write(
                actor,
                id,
                new WriteErrorSheet.Words(
                        words.headOfErrors(), problem -> words.column(found, kind, problem), words::reasonWithFound),
                () -> sent(response, words.nameOfErrors(found)));
    }

    private static OutputStream sent(HttpServletResponse response, String fileName) {
        return new Download(fileName, XLSX).into(response);
    }
}
