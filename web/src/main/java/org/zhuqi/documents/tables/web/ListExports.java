package org.zhuqi.documents.tables.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.tables.usecase.ExportList;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Any list as a file, for people and for programs. */
@Controller
class ListExports {
    private final Map<String, Exportable> lists;
    private final ExportList exportList;
    private final Texts texts;
    private final Clock clock;

    ListExports(List<Exportable> lists, ExportList exportList, Texts texts, Clock clock) {
        this.lists = lists.stream().collect(Collectors.toMap(Exportable::id, Function.identity()));
        this.exportList = exportList;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping({"/exports/{list}", "/api/v1/exports/{list}"})
    void export(
            Actor actor,
            @PathVariable String list,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response) {
        Exportable exportable = lists.get(list);
        if (exportable == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        Map<String, String> filter = new TreeMap<>(parameters);
        List.of("format", "after", "limit", "lang").forEach(filter::remove);
        filter.values().removeIf(String::isBlank);
        Exportable.Table<?> table = exportable.open(actor, filter);
        List<String> head =
                table.columns().stream().map(column -> column.head(texts)).toList();
        exportList.export(
                actor,
                new ExportList.Command(list, filter, format, head, table::page),
                chosen -> sent(response, list, chosen));
    }

    private OutputStream sent(HttpServletResponse response, String list, TableFormat format) {
        String name = list + "-" + LocalDate.now(clock) + "." + format.id();
        return new FilterOutputStream(new Download(name, format.mediaType()).into(response)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                // The server closes it, and only when all went well.
                flush();
            }
        };
    }
}
