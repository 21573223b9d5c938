package org.zhuqi.documents.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.documents.imports.usecase.CheckImport;
import org.zhuqi.documents.imports.usecase.ImportKinds;
import org.zhuqi.documents.imports.usecase.ImportQueries;
import org.zhuqi.documents.imports.usecase.RunImport;
import org.zhuqi.documents.imports.usecase.ShowImport;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** From the file to the records, step by step; each step can be left and come back to. */
@Controller
@RequiredArgsConstructor
class ImportPages {
    private static final int LINES = 25;
    private static final int PROBLEMS = 50;

    private final ImportQueries queries;
    private final ShowImport showImport;
    private final CheckImport checkImport;
    private final RunImport runImport;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportLimits limits;
    private final MessageSource messages;

    @GetMapping("/staff/imports")
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("kinds", kinds.importable(actor));
        model.addAttribute(
                "page", queries.list(actor.scopeFor(ImportsRight.IMPORT), new PageRequest(after, LINES, null)));
        return "documents/imports/list";
    }

    @GetMapping("/staff/imports/new")
    String choose(Actor actor, @RequestParam String kind, Model model) {
        return upload(kinds.allowed(actor, kind), model);
    }

    private String upload(ImportKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("rows", limits.rows());
        model.addAttribute("megabytes", limits.fileBytes() / ImportLimits.MEGABYTE);
        return "documents/imports/upload";
    }

    @PostMapping("/staff/imports")
    String take(Actor actor, @RequestParam String kind, @RequestParam MultipartFile file, Model model) {
        try {
            return "redirect:/staff/imports/" + files.take(actor, kind, file).id();
        } catch (RefusedException e) {
            tell(e, model);
            return upload(kinds.allowed(actor, kind), model);
        }
    }

    @GetMapping("/staff/imports/templates/{kind}")
    void template(Actor actor, @PathVariable String kind, HttpServletResponse response) {
        files.template(actor, kind, response);
    }

    @GetMapping("/staff/imports/{id}")
    String show(Actor actor, @PathVariable ImportId id, Model model) {
        ShowImport.Shown shown = showImport.show(actor, id, PROBLEMS);
        return shown.found().status() == ImportStatus.UPLOADED
                        && shown.found().source().attachment() != null
                ? columns(actor, shown.found(), shown.found().mapping(), model)
                : show(actor, shown, model);
    }

    private String show(Actor actor, ShowImport.Shown shown, Model model) {
        model.addAttribute("kind", kinds.allowed(actor, shown.found().kind()));
        model.addAttribute("shown", shown);
        model.addAttribute("it", shown.found());
        return "documents/imports/show";
    }

    @GetMapping("/staff/imports/{id}/columns")
    String columns(Actor actor, @PathVariable ImportId id, Model model) {
        Import found = showImport.show(actor, id, 0).found();
        return columns(actor, found, found.mapping(), model);
    }

    private String columns(Actor actor, Import found, ColumnMapping mapping, Model model) {
        model.addAttribute("kind", kinds.allowed(actor, found.kind()));
        model.addAttribute("it", found);
        model.addAttribute("mapping", mapping);
        return "documents/imports/columns";
    }

    @PostMapping("/staff/imports/{id}/columns")
    String check(Actor actor, @PathVariable ImportId id, @RequestParam Map<String, String> typed, Model model) {
        Import found = showImport.show(actor, id, 0).found();
        ColumnMapping mapping = mapping(found, typed);
        try {
            checkImport.check(actor, id, mapping);
            return "redirect:/staff/imports/" + id;
        } catch (RefusedException e) {
            tell(e, model);
            return columns(actor, found, mapping, model);
        }
    }

    private static ColumnMapping mapping(Import found, Map<String, String> typed) {
        Map<Integer, String> columns = new TreeMap<>();
        for (int place = 0; place < found.source().heads().size(); place++) {
            String id = Objects.requireNonNullElse(typed.get("column[" + place + "]"), "");
            if (!id.isBlank()) {
                columns.put(place, id);
            }
        }
        return new ColumnMapping(columns);
    }

    @PostMapping("/staff/imports/{id}/run")
    String run(
            Actor actor, @PathVariable ImportId id, @RequestParam(defaultValue = "false") boolean skip, Model model) {
        try {
            runImport.run(actor, id, skip ? ImportMode.SKIP_BAD_ROWS : ImportMode.ALL_OR_NOTHING);
            return "redirect:/staff/imports/" + id;
        } catch (RefusedException e) {
            tell(e, model);
            return show(actor, showImport.show(actor, id, PROBLEMS), model);
        }
    }

    @GetMapping("/staff/imports/{id}/errors")
    void errors(Actor actor, @PathVariable ImportId id, HttpServletResponse response) {
        files.errors(actor, id, response);
    }

    /** Beside the form when the file or the moment is at fault, on the error page when the person is. */
    private void tell(RefusedException refusal, Model model) {
        ErrorKind kind = refusal.errorKey().kind();
        if (kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND) {
            throw refusal;
        }
        model.addAttribute("problems", Problems.of(refusal, messages));
    }
}
