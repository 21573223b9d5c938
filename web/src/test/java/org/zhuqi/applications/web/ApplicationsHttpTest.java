package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.usecase.ReturnForCorrection;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The way of an application over HTTP, from the call to the receipt and through a return, on a real PostgreSQL. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=false", "zhuqi.data-directory=target/applications-http-${random.uuid}"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
class ApplicationsHttpTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(900);
    private static final byte[] PDF = "%PDF-1.7\ninvoice".getBytes(StandardCharsets.UTF_8);
    private static final String ROW = """
            {"kind": "production", "name": "激光切割机", "serialNumber": "A-1", "invoiceNumber": "24112000000000000001",
             "invoiceDate": "2024-05-06", "net": 3200000, "vat": 416000, "payment": 3390000}""";
    private static final String ROW_2 = """
            {"kind": "production", "name": "折弯机", "serialNumber": "A-2", "invoiceNumber": "24112000000000000002",
             "invoiceDate": "2024-05-07", "net": 1000000, "vat": 130000, "payment": 1130000}""";
    private static final String SECOND_HAND = """
            {"kind": "secondHand", "name": "旧车床", "serialNumber": "A-3", "invoiceNumber": "24112000000000000003",
             "invoiceDate": "2024-05-08", "net": 500000, "vat": 65000, "payment": 565000}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReturnForCorrection returnForCorrection;

    @Autowired
    private SubmitApplication submitApplication;

    private Enterprise enterprise = EnterpriseFixture.enterprise(900);
    private Actor boss = actor(1, Role.ENTERPRISE_ADMIN, null, enterprise);
    private Actor clerk = boss;
    private final Actor officer = actor(8, Role.UNIT_OFFICER, "222401", null);
    private final Actor otherOfficer = actor(9, Role.UNIT_OFFICER, "222402", null);

    @BeforeEach
    void anEnterprise() {
        // Without demonstration data the shipped call is a draft.
        jdbc.sql("update programme set status = 'PUBLISHED'").update();
        enterprise = EnterpriseFixture.enterprise(NUMBER.incrementAndGet());
        enterprises.add(enterprise);
        boss = actor(1, Role.ENTERPRISE_ADMIN, null, enterprise);
        clerk = actor(2, Role.ENTERPRISE_CLERK, null, enterprise);
    }

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
    void theEnterpriseReadsWhatItHandedIn() throws Exception {
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        assertThat(body(http.perform(get("/my/applications/" + id + "?lang=zh").with(as(clerk)))))
                .contains("激光切割线", "发票.pdf", "400,000.00", "receipt-number", "提交时的条件核对", "计算步骤")
                .doesNotContain("/staff/");
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

    private int submittedFigure(Actor actor, String more) throws Exception {
        Object value = JsonPath.read(
                body(http.perform(get("/api/v1/measures/applications.submitted?x=" + more)
                                .with(as(actor)))
                        .andExpect(status().isOk())),
                "$.value");
        return Integer.parseInt(value.toString());
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

    private void opens(String page, String language, Actor actor) throws Exception {
        String separator = page.contains("?") ? "&" : "?";
        var request = get(page + separator + "lang=" + language);
        String html = body(
                http.perform(actor == null ? request : request.with(as(actor))).andExpect(status().isOk()));
        assertThat(html).as(page + " " + language).doesNotContain("??");
    }

    private String programme() throws Exception {
        return JsonPath.read(body(http.perform(get("/api/v1/programmes"))), "$.items[0].id");
    }

    private String start(Actor actor) throws Exception {
        return JsonPath.read(
                body(http.perform(post("/api/v1/applications")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"programme\": \"" + programme() + "\"}")
                                .with(as(actor))
                                .with(csrf()))
                        .andExpect(status().isCreated())),
                "$.id");
    }

    /** A draft that can be submitted, 400,000 yuan by the formula. */
    private String complete() throws Exception {
        String id = start(clerk);
        save(clerk, id, 0, """
                {"projectName": "激光切割线", "startedOn": "2024-01-02", "completedOn": "2024-06-30",
                 "description": "扩能", "equipment": [%s, %s, %s], "otherFunding": false,
                 "noMajorAccident": true, "notDishonest": true, "truthful": true}""".formatted(ROW, ROW_2, SECOND_HAND)).andExpect(status().isOk());
        attach(id, "invoices", "发票.pdf").andExpect(status().isCreated());
        attach(id, "payments", "付款.pdf").andExpect(status().isCreated());
        return id;
    }

    private ResultActions save(Actor actor, String id, int baseVersion, String changes) throws Exception {
        return http.perform(patch("/api/v1/applications/" + id + "/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"baseVersion\": " + baseVersion + ", \"changes\": " + changes + "}")
                .with(as(actor))
                .with(csrf()));
    }

    private ResultActions attach(String id, String material, String name) throws Exception {
        return http.perform(multipart("/api/v1/applications/" + id + "/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", PDF))
                .param("material", material)
                .with(as(clerk))
                .with(csrf()));
    }

    private ResultActions submit(Actor actor, String id, String key, String content) throws Exception {
        var request = post("/api/v1/applications/" + id + "/submit")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .with(as(actor))
                .with(csrf());
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** As if this account were logged in: past the filters, with the actor they would have found. */
    private static RequestPostProcessor as(Actor actor) {
        return request -> {
            request.setAttribute("org.zhuqi.accounts.web.RequestActor", actor);
            return user(actor.name()).postProcessRequest(request);
        };
    }

    private static Actor actor(int number, Role role, String unit, Enterprise enterprise) {
        return new Actor(
                UserId.of("00000000-0000-7000-8000-0000000000b" + number),
                role.name().toLowerCase(java.util.Locale.ROOT) + "-" + number,
                role,
                unit == null ? null : new ReportingUnitId(unit),
                Set.of(),
                enterprise == null ? null : enterprise.id(),
                "192.0.2." + number);
    }
}
