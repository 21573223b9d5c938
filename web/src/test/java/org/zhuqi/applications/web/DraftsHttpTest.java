package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.shared.Role;

/** A draft over HTTP: begun, saved by two people at once, and looked at before it is handed in. */
class DraftsHttpTest extends ApplicationsOverHttp {
    @Test
    void everybodyReadsCallsAndAnEnterpriseSeesHowItStands() throws Exception {
        http.perform(get("/api/v1/programmes").param("state", "OPEN"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].code").value("EQI"))
                .andExpect(jsonPath("$.items[0].title.ko").value("설비투자보조금"));
        http.perform(get("/api/v1/programmes/" + programme()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.materials[0].code").value("invoices"))
                .andExpect(jsonPath("$.form.id").value("equipment-investment"));
        http.perform(get("/api/v1/programmes/" + programme() + "/eligibility").with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("UNKNOWN"))
                .andExpect(jsonPath("$.missing", hasItem("enterprise.abnormal-list")))
                .andExpect(jsonPath("$.conditions[1].outcome").value("TRUE"));
        http.perform(get("/api/v1/programmes/" + programme() + "/eligibility")
                        .param("enterprise", enterprise.id().toString())
                        .with(as(officer)))
                .andExpect(status().isOk());
        http.perform(get("/api/v1/programmes/" + programme() + "/eligibility")
                        .param("enterprise", enterprise.id().toString())
                        .with(as(otherOfficer)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/programmes/" + programme() + "/eligibility")).andExpect(status().is4xxClientError());
        http.perform(get("/api/v1/programmes/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void anEnterpriseHasOneOpenApplicationPerCall() throws Exception {
        String first = start(clerk);
        http.perform(post("/api/v1/applications")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"programme\": \"" + programme() + "\"}")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(first));
    }

    @Test
    void twoColleaguesChangeDifferentFieldsAndTheSecondIsToldOfTheSame() throws Exception {
        String id = start(clerk);
        save(clerk, id, 0, "{\"projectName\": \"甲\"}")
                .andExpect(jsonPath("$.version").value(1));
        save(boss, id, 0, "{\"description\": \"乙\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changedByOthers[0].field").value("projectName"))
                .andExpect(jsonPath("$.changedByOthers[0].by").value(clerk.name()))
                .andExpect(jsonPath("$.answers.projectName").value("甲"));
        save(boss, id, 0, "{\"projectName\": \"丙\", \"completedOn\": \"2024-01-01\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.fields-changed-meanwhile"))
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("projectName"))
                .andExpect(jsonPath("$.errors[0].message", containsString(clerk.name())));
        http.perform(get("/api/v1/applications/" + id).with(as(boss)))
                .andExpect(jsonPath("$.answers.completedOn").doesNotExist())
                .andExpect(jsonPath("$.version").value(2));
        http.perform(patch("/api/v1/applications/" + id + "/draft")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"baseVersion\": 0, \"changes\": {\"projectName\": null}, \"overrule\": [\"projectName\"]}")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers.projectName").doesNotExist());
    }

    @Test
    void badSavesAreToldAtTheirField() throws Exception {
        String id = start(clerk);
        save(clerk, id, 0, "{\"noSuchField\": 1, \"revenue\": 5}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem("noSuchField")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("revenue")));
        save(clerk, id, 0, "{\"projectName\": \"a\\u0000b\"}").andExpect(status().isUnprocessableContent());
        save(clerk, id, 0, "{\"projectName\": \"a\\ud83d\"}").andExpect(status().isUnprocessableContent());
        for (String body : List.of(
                "",
                "[]",
                "{",
                "{\"changes\": {}}",
                "{\"baseVersion\": 1.5, \"changes\": {}}",
                "{\"baseVersion\": 0, \"changes\": {\"equipment\": [[1]]}}")) {
            http.perform(patch("/api/v1/applications/" + id + "/draft")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(as(clerk))
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
        }
        http.perform(patch("/api/v1/applications/" + id + "/draft")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"baseVersion\": 0, \"changes\": {\"projectName\": \"x\"}}")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void materialsAreOfTheKindTheCallAsksForAndSeenByWhoMaySeeThem() throws Exception {
        String id = start(clerk);
        attach(id, "invoices", "发票.docx")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("applications.material-format"));
        attach(id, "no-such", "发票.pdf").andExpect(status().isUnprocessableContent());
        String file = JsonPath.read(body(attach(id, "invoices", "发票.pdf").andExpect(status().isCreated())), "$.id");
        http.perform(get("/api/v1/documents/" + file).with(as(boss))).andExpect(status().isOk());
        http.perform(get("/api/v1/documents/" + file).with(as(officer))).andExpect(status().isNotFound());
        http.perform(delete("/api/v1/applications/" + id + "/attachments/" + file)
                        .with(as(actor(3, Role.ENTERPRISE_CLERK, null, EnterpriseFixture.enterprise(1))))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        http.perform(delete("/api/v1/applications/" + id + "/attachments/" + file)
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        http.perform(get("/api/v1/applications/" + id).with(as(boss)))
                .andExpect(jsonPath("$.attachments.length()").value(0));
    }

    @Test
    void anIncompleteApplicationIsRefusedFieldByField() throws Exception {
        String id = start(clerk);
        submit(clerk, id, null, "{\"certified\": false}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("applications.incomplete"))
                .andExpect(jsonPath("$.errors[*].field", hasItem("projectName")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("materials.invoices")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("certified")));
    }

    @Test
    void theListOfWhatIsMissingCallsFieldsByTheirNamesAndOffersNothingToSubmit() throws Exception {
        String id = start(clerk);
        save(clerk, id, 0, "{\"equipment\": [{\"kind\": \"production\"}]}").andExpect(status().isOk());
        for (String[] expected : new String[][] {
            {"zh", "项目名称：请填写", "第1行"}, {"ko", ": 기입하십시오", "1"}, {"en", ": Please fill this in", "row 1"}
        }) {
            String html = body(http.perform(get("/my/applications/" + id + "/check?lang=" + expected[0])
                            .with(as(clerk)))
                    .andExpect(status().isOk()));
            assertThat(html).contains(expected[1], expected[2]).doesNotContain("name=\"certified\"");
        }
    }

    @Test
    void aDraftInTheListTellsItsDeadlineAsEveryOtherPageDoes() throws Exception {
        String id = start(clerk);
        String list = body(http.perform(get("/my/applications?lang=zh").with(as(clerk))));
        String draft =
                body(http.perform(get("/my/applications/" + id + "?lang=zh").with(as(clerk))));
        String deadline = "（截至12-21 24:00）";
        assertThat(list).contains("24:00）").doesNotContain(" 00:00<");
        assertThat(draft.contains(deadline)).isEqualTo(list.contains(deadline));
    }

    @Test
    void whoOpensAgainWhatWasPostedOrTakesAnotherLanguageLandsOnThePageOfTheForm() throws Exception {
        String id = complete();
        http.perform(get("/my/applications/" + id + "/submit").with(as(clerk)))
                .andExpect(redirectedUrl("/my/applications/" + id));
        http.perform(post("/my/applications/" + id + "/submit")
                        .param("round", "1")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(content().string(containsString("/my/applications/" + id + "?lang=ko")));
        http.perform(get("/api/v1/applications/" + id + "/submit").with(as(clerk)))
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    void thePageSavesWhatWasChangedOnItAndMergesTheRest() throws Exception {
        String id = start(clerk);
        save(boss, id, 0, "{\"description\": \"别人写的\"}").andExpect(status().isOk());
        http.perform(post("/my/applications/" + id)
                        .param("base", "{}")
                        .param("projectName", "甲")
                        .param("description", "")
                        .header("X-Draft", "state")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"draft-state\"")))
                .andExpect(content().string(containsString("id=\"draft-sections\"")))
                .andExpect(content().string(containsString("已填1/4")))
                .andExpect(content().string(containsString(boss.name())))
                .andExpect(content().string(not(containsString("<html"))));
        http.perform(post("/my/applications/" + id)
                        .param("base", "{}")
                        .param("projectName", "乙")
                        .param("description", "我写的")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("choice.description")))
                .andExpect(content().string(containsString("choice.projectName")));
        http.perform(post("/my/applications/" + id)
                        .param("base", "{\"projectName\": \"甲\"}")
                        .param("projectName", "乙")
                        .param("description", "我写的")
                        .param("choice.description", "mine")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/applications/" + id));
        http.perform(get("/api/v1/applications/" + id).with(as(boss)))
                .andExpect(jsonPath("$.answers.projectName").value("乙"))
                .andExpect(jsonPath("$.answers.description").value("我写的"));
    }

    @Test
    void aRowIsAddedWithoutLosingWhatWasTyped() throws Exception {
        String id = start(clerk);
        http.perform(post("/my/applications/" + id)
                        .param("base", "{}")
                        .param("projectName", "甲")
                        .param("equipment.rows", "0")
                        .param("row", "equipment:add")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("equipment[0].net")))
                .andExpect(content().string(containsString("value=\"甲\"")));
    }
}
