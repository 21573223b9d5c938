package org.zhuqi.enterprises.jdbc;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Shareholder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Short lists that live in the record's row. */
@Component
@RequiredArgsConstructor
class EnterpriseJson {
    private final JsonMapper json;

    String contacts(List<Contact> contacts) {
        return json.writeValueAsString(contacts);
    }

    List<Contact> contacts(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    String shareholders(List<Shareholder> shareholders) {
        return json.writeValueAsString(shareholders);
    }

    List<Shareholder> shareholders(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    String names(List<String> names) {
        return json.writeValueAsString(names);
    }

    List<String> names(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
