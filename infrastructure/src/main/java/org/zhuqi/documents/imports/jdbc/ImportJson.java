package org.zhuqi.documents.imports.jdbc;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.PreviewRow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of an import is a list or a map in its row. */
@Component
@RequiredArgsConstructor
class ImportJson {
    private final JsonMapper json;

    String texts(List<?> texts) {
        return json.writeValueAsString(texts);
    }

    List<String> texts(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    String mapping(ColumnMapping mapping) {
        return json.writeValueAsString(mapping.columns());
    }

    ColumnMapping mapping(String text) {
        return new ColumnMapping(json.readValue(text, new TypeReference<Map<Integer, String>>() {}));
    }

    String preview(List<PreviewRow> rows) {
        return json.writeValueAsString(rows);
    }

    List<PreviewRow> preview(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
