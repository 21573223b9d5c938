package org.zhuqi.documents.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.usecase.CheckImport;
import org.zhuqi.documents.imports.usecase.ImportKinds;
import org.zhuqi.documents.imports.usecase.RunImport;
import org.zhuqi.documents.imports.usecase.ShowImport;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports for programs: hand in a file, then ask how it stands. */
@RestController
@RequestMapping("/api/v1/imports")
@RequiredArgsConstructor
class ImportsApi {
    private static final int PROBLEMS = 100;

    private final ImportFiles files;
    private final ShowImport showImport;
    private final CheckImport checkImport;
    private final RunImport runImport;
    private final ImportKinds kinds;
    private final ImportWords words;
    private final JsonMapper json;

    /**
     * @param kind what is in it: enterprises, facts, titles, directory
     * @param mapping which of the file's heads is which column, {@code {"信用代码": "creditCode"}}; recognised by their names
     *     without it
     * @param mode {@code check} to have the rows judged only, {@code all-or-nothing} or {@code skip-bad-rows} to have them
     *     kept
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResponse> take(
            Actor actor,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "check") String mode) {
        ImportKind wanted = kinds.allowed(actor, kind);
        ImportMode how = mode(mode);
        Map<String, String> named = named(mapping);
        Import taken = files.take(actor, kind, file);
        ColumnMapping columns = named == null ? taken.mapping() : columns(taken, named);
        if (how == null) {
            checkImport.check(actor, taken.id(), columns);
        } else {
            runImport.runMapped(actor, taken.id(), columns, how);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + taken.id()))
                .body(response(wanted, showImport.show(actor, taken.id(), PROBLEMS)));
    }

    private static @Nullable ImportMode mode(String text) {
        return switch (text) {
            case "check" -> null;
            case "all-or-nothing" -> ImportMode.ALL_OR_NOTHING;
            case "skip-bad-rows" -> ImportMode.SKIP_BAD_ROWS;
            default ->
                throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("mode", "imports.mode-unknown", text)));
        };
    }

    private @Nullable Map<String, String> named(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return null;
        }
        try {
            return json.readValue(mapping, new TypeReference<HashMap<String, String>>() {});
        } catch (JacksonException e) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("mapping", "imports.mapping-form")));
        }
    }

    private static ColumnMapping columns(Import taken, Map<String, String> named) {
        Map<Integer, String> columns = new TreeMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        named.forEach((head, id) -> {
            int place = taken.source().heads().indexOf(head);
            if (place < 0 || id == null) {
                problems.add(FieldProblem.of("mapping", "imports.head-unknown", head));
            } else {
                columns.put(place, id);
            }
        });
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return new ColumnMapping(columns);
    }

    @GetMapping("/{id}")
    ImportResponse show(Actor actor, @PathVariable ImportId id) {
        ShowImport.Shown shown = showImport.show(actor, id, PROBLEMS);
        return response(kinds.allowed(actor, shown.found().kind()), shown);
    }

    @GetMapping("/{id}/errors")
    void errors(Actor actor, @PathVariable ImportId id, HttpServletResponse response) {
        files.errors(actor, id, response);
    }

    @GetMapping("/templates/{kind}")
    void template(Actor actor, @PathVariable String kind, HttpServletResponse response) {
        files.template(actor, kind, response);
    }

    private ImportResponse response(ImportKind kind, ShowImport.Shown shown) {
        return ImportResponse.from(
                shown,
                problem -> new ImportResponse.Problem(
                        problem.row(),
                        words.column(shown.found(), kind, problem),
                        problem.found(),
                        problem.problem().key(),
                        words.reason(problem)));
    }
}
