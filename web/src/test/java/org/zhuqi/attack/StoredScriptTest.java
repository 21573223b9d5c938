package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.http.Visitor;

/**
 * A script in every text field that a person meets: whoever follows the links of the site fills every form with it, and
 * then every page is looked at again in three languages.
 */
@Tag("long")
class StoredScriptTest extends Besieged {
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String SCRIPT_ESCAPED = "&gt;&lt;script&gt;alert(1)&lt;/script&gt;";

    /** What a template engine would reckon out if it took it for its own. */
    private static final String PAYLOAD = SCRIPT + "zq${7*7}[[${7*7}]]{{7*7}}__${7*7}__#{7*7}";

    private static final Pattern LIVE =
            Pattern.compile("(?i)<script>alert|zq49|\\[\\[49]]|\\{\\{49}}|zq\\$\\{7\\*7}49");
    private static final int PAGES = 45;

    /** What would lock the person out, or ends what is looked at. */
    private static final Pattern LEFT_ALONE = Pattern.compile(
            "logout|/login|password|second-factor|/sessions/|/tokens|/disable|/reset|/rights|hand-over|/end|remove|lang=");

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<(input|textarea)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

    @Test
    void what_was_typed_is_shown_and_never_run() {
        String application = draft("demo-enterprise-001");
        long version = json(get("demo-enterprise-001", "/api/v1/applications/" + application))
                .path("version")
                .asLong();
        call(
                "demo-enterprise-001",
                "PATCH",
                "/api/v1/applications/" + application + "/draft",
                "{\"baseVersion\": " + version + ", \"changes\": {\"projectName\": \"" + PAYLOAD.replace("\"", "\\\"")
                        + "\", \"description\": \"" + PAYLOAD.replace("\"", "\\\"") + "\"}}");
        attach("demo-enterprise-001", application + ":invoices", "<img src=x onerror=alert(1)>.pdf", pdf("script"));
        jdbc.sql("update account set name_zh = ? where username in ('demo-enterprise-001-clerk', 'expert-1')")
                .param(PAYLOAD.substring(0, 60))
                .update();
        Set<String> wrong = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        int sent = 0;
        List<String> people =
                List.of("demo-enterprise-001", "yanji-officer-1", "prefecture-officer-1", "system-admin", "");
        Map<String, Set<String>> pages = new HashMap<>();
        for (String person : people) {
            Visitor visitor = person.isEmpty() ? new Visitor(port) : loggedIn(person);
            Set<String> found = new LinkedHashSet<>();
            sent += walk(visitor, found, wrong, shown);
            pages.put(person, found);
        }
        for (String person : people) {
            Visitor visitor = person.isEmpty() ? new Visitor(port) : loggedIn(person);
            for (String page : pages.get(person)) {
                for (String language : List.of("ko", "en", "zh")) {
                    look(visitor.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language), wrong, shown);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).as("forms sent").isGreaterThan(15);
        assertThat(shown).as("pages that show what was typed").hasSizeGreaterThan(8);
    }

    private int walk(Visitor visitor, Set<String> seen, Set<String> wrong, Set<String> shown) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/my", "/staff", "/account", "/register", "/notices"));
        Set<String> patterns = new LinkedHashSet<>();
        int sent = 0;
        while (!ahead.isEmpty() && seen.size() < PAGES) {
            String page = ahead.removeFirst();
            // One record of a kind is enough.
            if (LEFT_ALONE.matcher(page).find() || !patterns.add(page.replaceAll("[0-9a-f-]{36}|\\?.*", "*"))) {
                continue;
            }
            HttpResponse<String> answer = visitor.get(page);
            if (answer.statusCode() != 200 || !type(answer).startsWith("text/html")) {
                continue;
            }
            seen.add(page);
            look(answer, wrong, shown);
            LINK.matcher(answer.body())
                    .results()
                    .map(l -> l.group(1).replace("&amp;", "&"))
                    .forEach(ahead::addLast);
            for (Form form : forms(page, answer.body())) {
                HttpResponse<String> after = form.withFile()
                        ? visitor.post(form.action(), form.fields(), "file", "x.pdf", pdf("x"))
                        : visitor.post(form.action(), form.fields());
                sent++;
                look(after, wrong, shown);
                after.headers().firstValue("location").ifPresent(to -> look(visitor.get(to), wrong, shown));
            }
        }
        return sent;
    }

    private record Form(String action, boolean withFile, Map<String, String> fields) {}

    private static List<Form> forms(String page, String body) {
        List<Form> forms = new ArrayList<>();
        Matcher found = FORM.matcher(body);
        while (found.find()) {
            String action = attribute(found.group(1), "action").isEmpty()
                    ? page
                    : attribute(found.group(1), "action").replace("&amp;", "&");
            if (!attribute(found.group(1), "method").equalsIgnoreCase("post")
                    || LEFT_ALONE.matcher(action).find()) {
                continue;
            }
            Map<String, String> fields = new HashMap<>();
            boolean text = false;
            Matcher field = FIELD.matcher(found.group(2));
            while (field.find()) {
                if (field.group(3) != null) {
                    Matcher option = OPTION.matcher(field.group(4));
                    fields.put(attribute(field.group(3), "name"), option.find() ? option.group(1) : "");
                    continue;
                }
                String name = attribute(field.group(2), "name");
                String type = attribute(field.group(2), "type");
                if (name.isEmpty() || Set.of("file", "submit").contains(type)) {
                    continue;
                }
                boolean free = field.group(1).equals("textarea")
                        || type.isEmpty()
                        || Set.of("text", "search", "tel", "email", "url").contains(type);
                text |= free;
                fields.put(name, free ? PAYLOAD : value(type, attribute(field.group(2), "value")));
            }
            if (text) {
                forms.add(new Form(action, found.group(1).contains("multipart"), fields));
            }
        }
        return forms;
    }

    private static String value(String type, String value) {
        if (type.equals("date")) {
            return "2024-08-01";
        }
        return type.equals("number") && value.isEmpty() ? "1" : value;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static void look(HttpResponse<String> answer, Set<String> wrong, Set<String> shown) {
        String at = answer.request().method() + " " + answer.uri().getPath();
        if (answer.statusCode() >= 500) {
            wrong.add(at + " " + answer.statusCode());
        }
        if (!type(answer).startsWith("text/html")) {
            return;
        }
        Matcher live = LIVE.matcher(answer.body());
        if (live.find() || answer.body().contains("<img src=x")) {
            wrong.add(at + " runs what was typed: "
                    + answer.body()
                            .lines()
                            .filter(l -> l.contains("alert(1)") || l.contains("49"))
                            .findFirst()
                            .orElse(""));
        }
        if (answer.body().contains(SCRIPT_ESCAPED)) {
            shown.add(at);
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }
}
