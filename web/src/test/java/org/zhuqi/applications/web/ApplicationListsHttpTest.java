package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;

/** Lists, figures and pages of applications over HTTP, in every language. */
class ApplicationListsHttpTest extends ApplicationsOverHttp {
    @Test
    void theFigureCountsWhatWasSubmittedAndNotWithdrawnWithinReach() throws Exception {
        int before = submittedFigure(officer, "");
        int elsewhere = submittedFigure(otherOfficer, "");
        String id = complete();
        assertThat(submittedFigure(officer, "")).isEqualTo(before);
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        assertThat(submittedFigure(officer, "")).isEqualTo(before + 1);
        assertThat(submittedFigure(officer, "&programme=EQI")).isEqualTo(before + 1);
        for (String measure :
                List.of("applications.submitted", "subsidies.approved-amount", "subsidies.awarded-amount")) {
            String address = "/api/v1/measures/" + measure + "?programme=";
            http.perform(get(address + "EQI").with(as(officer))).andExpect(status().isOk());
            http.perform(get(address + "OTHER").with(as(officer)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("programme"))
                    .andExpect(jsonPath("$.errors[0].key").value("programmes.unknown-code"));
        }
        assertThat(submittedFigure(officer, "&asOf=2020-01-01")).isZero();
        assertThat(submittedFigure(otherOfficer, "")).isEqualTo(elsewhere);
        http.perform(get("/api/v1/measures/applications.submitted/records").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        http.perform(get("/api/v1/measures/applications.submitted")).andExpect(status().is4xxClientError());
        http.perform(post("/api/v1/applications/" + id + "/withdraw")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isOk());
        assertThat(submittedFigure(officer, "")).isEqualTo(before);
    }

    @Test
    void aDraftIsCountedUntilItIsHandedInAndItsRecordShowsWhoWritesOnly() throws Exception {
        int before = figure("applications.drafts", officer, "");
        int elsewhere = figure("applications.drafts", otherOfficer, "");
        String id = complete();
        assertThat(figure("applications.drafts", officer, "&programme=EQI")).isPositive();
        assertThat(figure("applications.drafts", officer, "")).isEqualTo(before + 1);
        assertThat(figure("applications.drafts", otherOfficer, "")).isEqualTo(elsewhere);
        assertThat(figure("applications.drafts", officer, "&asOf=2020-01-01")).isZero();
        http.perform(get("/api/v1/measures/applications.drafts/records").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '" + id + "')].page")
                        .value(hasItem("/staff/enterprises/" + enterprise.id())));
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        assertThat(figure("applications.drafts", officer, "")).isEqualTo(before);
    }

    @Test
    void listsArePagedWithoutLossAndFiltered() throws Exception {
        String first = complete();
        submit(clerk, first, null, "{\"certified\": true}").andExpect(status().isOk());
        http.perform(post("/api/v1/applications/" + first + "/withdraw")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isOk());
        String second = complete();
        String receipt = body(submit(clerk, second, null, "{\"certified\": true}"));
        for (Actor actor : List.of(clerk, officer)) {
            List<String> seen = new ArrayList<>();
            String after = "";
            do {
                String page = body(http.perform(get("/api/v1/applications")
                                .param("limit", "1")
                                .param("after", after)
                                .with(as(actor)))
                        .andExpect(status().isOk()));
                seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
                after = JsonPath.read(page, "$.next");
            } while (after != null);
            assertThat(seen).doesNotHaveDuplicates().containsSubsequence(second, first);
        }
        String number = JsonPath.read(receipt, "$.number");
        for (String[] filter : new String[][] {
            {"text", number},
            {"text", enterprise.name()},
            // Full width and traditional, in words that need not stand together.
            {"text", "食品有限 " + enterprise.name().replace("边", "邊").substring(0, 3)},
            {"state", "UNDER_REVIEW"},
            {"unit", "222401"},
            {"programme", "EQI"}
        }) {
            http.perform(get("/api/v1/applications").param(filter[0], filter[1]).with(as(officer)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[*].id", hasItem(second)));
        }
        http.perform(get("/api/v1/applications").param("state", "AWARDED").with(as(officer)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(second))));
        http.perform(get("/api/v1/applications").param("after", "nonsense").with(as(officer)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void everyPageOpensInEveryLanguageWithoutAMissingWord() throws Exception {
        String id = complete();
        for (String language : List.of("zh", "ko", "en")) {
            for (String page : List.of("/", "/programmes", "/programmes?state=CLOSED", "/programmes/" + programme())) {
                opens(page, language, null);
            }
            for (String page : List.of(
                    "/my",
                    "/my/applications",
                    "/my/applications/" + id,
                    "/my/applications/" + id + "/check",
                    "/programmes/" + programme())) {
                opens(page, language, clerk);
            }
        }
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        for (String language : List.of("zh", "ko", "en")) {
            for (String page : List.of(
                    "/my", "/my/applications", "/my/applications/" + id, "/my/applications/" + id + "/receipt")) {
                opens(page, language, clerk);
            }
            for (String page : List.of(
                    "/staff/applications",
                    "/staff/applications?text=" + enterprise.name() + "&programme=EQI&unit=222401&state=UNDER_REVIEW",
                    "/staff/applications/" + id,
                    "/staff/reviews/"
                            + reviews.findBySubject("application", UUID.fromString(id))
                                    .orElseThrow()
                                    .id())) {
                opens(page, language, officer);
            }
        }
    }

    private int submittedFigure(Actor actor, String more) throws Exception {
        return figure("applications.submitted", actor, more);
    }

    private int figure(String measure, Actor actor, String more) throws Exception {
        Object value = JsonPath.read(
                body(http.perform(get("/api/v1/measures/" + measure + "?x=" + more)
                                .with(as(actor)))
                        .andExpect(status().isOk())),
                "$.value");
        return Integer.parseInt(value.toString());
    }

    private void opens(String page, String language, Actor actor) throws Exception {
        String separator = page.contains("?") ? "&" : "?";
        var request = get(page + separator + "lang=" + language);
        String html = body(
                http.perform(actor == null ? request : request.with(as(actor))).andExpect(status().isOk()));
        assertThat(html).as(page + " " + language).doesNotContain("??");
    }
}
