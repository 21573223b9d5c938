package org.zhuqi.projects.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Nested parts of a project as their row keeps them: components of records and nothing that is computed from them. */
@Component
class ProjectJson {
    private final JsonMapper json;

    ProjectJson(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultVisibility(
                        visible -> visible.withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                                .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                                .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
                .build();
    }

    String write(Object part) {
        return json.writeValueAsString(part);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
