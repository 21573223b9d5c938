package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.reviews.Mend;
import org.zhuqi.shared.RefusedException;

/** What is handed in over HTTP: once, with a receipt, through a return and a withdrawal. */
class SubmissionsHttpTest extends ApplicationsOverHttp {
    @Test
    void theEnterpriseReadsWhatItHandedIn() throws Exception {
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        assertThat(body(http.perform(get("/my/applications/" + id + "?lang=zh").with(as(clerk)))))
                .contains("激光切割线", "发票.pdf", "400,000.00", "receipt-number", "提交时的条件核对", "计算步骤")
                .doesNotContain("/staff/");
    }

    @Test
    void theReceiptsHashIsThatOfTheFileAndTheSameSubmissionTwiceIsOne() throws Exception {
        String id = complete();
        String receipt =
                body(submit(clerk, id, "key-1", "{\"certified\": true}").andExpect(status().isOk()));
        assertThat((String) JsonPath.read(receipt, "$.amount")).isEqualTo("400000");
        assertThat((String) JsonPath.read(receipt, "$.number")).matches("YB-[0-9]{4}-EQI-[0-9]{6}");
        byte[] file = http.perform(
                        get((String) JsonPath.read(receipt, "$.file")).with(as(boss)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(JsonPath.read(receipt, "$.sha256"));
        String sm3 = JsonPath.read(receipt, "$.sm3");
        String number = JsonPath.read(receipt, "$.number");
        http.perform(get("/api/v1/receipts/" + number).param("digest", sm3))
                .andExpect(jsonPath("$.genuine").value(true))
                .andExpect(jsonPath("$.algorithm").value("SM3"));
        http.perform(get("/api/v1/receipts/" + number).param("digest", "0".repeat(64)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.genuine").value(false))
                .andExpect(jsonPath("$.number").doesNotExist());
        assertThat(body(http.perform(get("/receipts?lang=zh")
                        .param("number", number)
                        .param(
                                "digest",
                                JsonPath.<String>read(receipt, "$.sha256").toUpperCase(Locale.ROOT)))))
                .contains("回执真实有效", number)
                .doesNotContain("激光切割线");
        http.perform(get("/my/applications/" + id + "/receipt/qr.svg").with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("image/svg+xml")));
        byte[] paper = http.perform(get("/my/applications/" + id + "/receipt/document?language=ko")
                        .with(as(clerk)))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        ReceiptReader read = ReceiptReader.of(paper);
        assertThat(read.text()).contains("접수증", number, JsonPath.read(receipt, "$.sha256"));
        assertThat(read.code()).contains("/receipts?number=" + number + "&digest=" + JsonPath.read(receipt, "$.sm3"));
        assertThat(body(submit(boss, id, "key-1", "{\"certified\": true}"))).isEqualTo(receipt);
        assertThat(body(submit(boss, id, "key-2", "{\"certified\": true, \"round\": 1}")))
                .isEqualTo(receipt);
        submit(boss, id, "key-3", "{\"certified\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.already-submitted"));
        save(clerk, id, 0, "{\"projectName\": \"x\"}").andExpect(status().isConflict());
        attach(id, "photos", "x.pdf").andExpect(status().isConflict());
        assertThat(count("review where subject_id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreOneSubmissionWhateverTheirKeys() throws Exception {
        for (boolean sameKey : List.of(true, false)) {
            ApplicationId id = ApplicationId.of(complete());
            int together = 8;
            CyclicBarrier barrier = new CyclicBarrier(together);
            Set<String> receipts = new HashSet<>();
            int refused = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
                List<Future<Submission>> answers = new ArrayList<>();
                for (int i = 0; i < together; i++) {
                    String key = sameKey ? "one" : "key-" + i;
                    Callable<Submission> call = () -> {
                        barrier.await();
                        return submitApplication.submit(
                                clerk, new SubmitApplication.Command(id, null, key, null, true));
                    };
                    answers.add(threads.submit(call));
                }
                for (Future<Submission> answer : answers) {
                    try {
                        receipts.add(answer.get().receipt().number());
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                        refused++;
                    }
                }
            }
            assertThat(receipts).hasSize(1);
            assertThat(refused).isEqualTo(sameKey ? 0 : together - 1);
            assertThat(count("application_submission where application_id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(count("review where subject_id = '" + id + "'")).isEqualTo(1);
            anEnterprise();
        }
    }

    @Test
    void whatIsReturnedIsMendedAndHandedInAgainWithADifferenceTheOfficerSees() throws Exception {
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        giveBack(id);
        http.perform(get("/api/v1/applications/" + id).with(as(clerk)))
                .andExpect(jsonPath("$.editable").value(true))
                .andExpect(jsonPath("$.toMend[0].field").value("projectName"));
        save(clerk, id, 1, "{\"projectName\": \"激光切割线二期\"}").andExpect(status().isOk());
        http.perform(get("/my/applications/" + id).with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("名称与备案不符")));
        String second = body(
                submit(clerk, id, null, "{\"certified\": true, \"round\": 2}").andExpect(status().isOk()));
        assertThat((Integer) JsonPath.read(second, "$.round")).isEqualTo(2);
        for (String language : List.of("zh", "ko", "en")) {
            http.perform(get("/staff/applications/" + id)
                            .param("lang", language)
                            .with(as(officer)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<ins>激光切割线二期</ins>")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        http.perform(get("/staff/applications/" + id).with(as(otherOfficer))).andExpect(status().isNotFound());
        http.perform(get("/api/v1/applications/" + id).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.round").value(2))
                .andExpect(jsonPath("$.answers.projectName").value("激光切割线二期"));
        http.perform(get("/api/v1/applications/" + id).with(as(otherOfficer))).andExpect(status().isNotFound());
        http.perform(get("/api/v1/applications").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        http.perform(get("/api/v1/applications").with(as(otherOfficer)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
    }

    @Test
    void aWithdrawnApplicationMakesRoomForAnother() throws Exception {
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        for (int i = 0; i < 2; i++) {
            http.perform(post("/api/v1/applications/" + id + "/withdraw")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\": \"重新申报\"}")
                            .with(as(boss))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("WITHDRAWN"));
        }
        assertThat(start(clerk)).isNotEqualTo(id);
    }

    @Test
    void theFormSubmittedTwiceLeadsToOneReceipt() throws Exception {
        String id = complete();
        for (int i = 0; i < 2; i++) {
            http.perform(post("/my/applications/" + id + "/submit")
                            .param("round", "1")
                            .param("certified", "true")
                            .with(as(clerk))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/my/applications/" + id + "/receipt?round=1"));
        }
        assertThat(count("application_submission where application_id = '" + id + "'"))
                .isEqualTo(1);
    }

    private void giveBack(String id) {
        returnForCorrection.giveBack(
                officer,
                reviews.findBySubject("application", UUID.fromString(id))
                        .orElseThrow()
                        .id(),
                List.of(new Mend("projectName", "名称与备案不符")),
                "请补正");
    }
}
