package org.zhuqi.enterprises.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Shareholder;
import org.zhuqi.enterprises.usecase.EnterpriseDetails;
import org.zhuqi.enterprises.usecase.EnterpriseDetails.ContactDetails;
import org.zhuqi.enterprises.usecase.EnterpriseDetails.ShareholderDetails;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;

/** What stands in the fields of the editing pages, by field name, as typed. */
record EnterpriseForm(Map<String, String> values) {
    /** How many lines a form offers for shareholders and contacts beyond those that are there. */
    private static final int SPARE = 2;

    private static final int MOST = 40;

    static EnterpriseForm empty() {
        return new EnterpriseForm(Map.of());
    }

    static EnterpriseForm of(EnterpriseQueries.View view) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "creditCode", view.creditCode());
        put(values, "names.zh", view.nameZh());
        put(values, "names.ko", view.nameKo());
        put(values, "names.former", String.join("\n", view.formerNames()));
        put(values, "unit", view.unit().value());
        put(values, "industry", view.industry());
        for (int i = 0; i < view.shareholders().size(); i++) {
            Shareholder holder = view.shareholders().get(i);
            put(values, "shareholders[" + i + "].name", holder.name());
            put(
                    values,
                    "shareholders[" + i + "].share",
                    holder.share() == null ? null : holder.share().toPlainString());
        }
        return new EnterpriseForm(values);
    }

    static EnterpriseForm of(List<Contact> contacts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            put(values, "contacts[" + i + "].name", contact.name());
            put(values, "contacts[" + i + "].post", contact.post());
            put(values, "contacts[" + i + "].phone", contact.phone());
            put(values, "contacts[" + i + "].email", contact.email());
        }
        return new EnterpriseForm(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
    }

    public String at(String name) {
        return values.getOrDefault(name, "");
    }

    public List<Integer> shareholderLines() {
        return lines("shareholders", ".name", ".share");
    }

    public List<Integer> contactLines() {
        return lines("contacts", ".name", ".phone");
    }

    private List<Integer> lines(String list, String one, String other) {
        int last = -1;
        for (int i = 0; i < MOST; i++) {
            if (!at(list + "[" + i + "]" + one).isBlank()
                    || !at(list + "[" + i + "]" + other).isBlank()) {
                last = i;
            }
        }
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i <= last + SPARE; i++) {
            lines.add(i);
        }
        return lines;
    }

    EnterpriseDetails details() {
        return new EnterpriseDetails(
                at("creditCode"),
                at("names.zh"),
                at("names.ko"),
                at("names.former").lines().toList(),
                at("unit"),
                at("industry"),
                shareholderLines().stream()
                        .map(i -> new ShareholderDetails(
                                at("shareholders[" + i + "].name"), at("shareholders[" + i + "].share")))
                        .toList());
    }

    List<ContactDetails> contacts() {
        return contactLines().stream()
                .map(i -> "contacts[" + i + "]")
                .map(at -> new ContactDetails(at(at + ".name"), at(at + ".post"), at(at + ".phone"), at(at + ".email")))
                .toList();
    }

    long version() {
        String version = at("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
}
