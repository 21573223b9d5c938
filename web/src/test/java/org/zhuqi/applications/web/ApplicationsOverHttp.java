package org.zhuqi.applications.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
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
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.usecase.ReturnForCorrection;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The program over HTTP on a real PostgreSQL, with an enterprise of its own for each test. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=false", "zhuqi.data-directory=target/applications-http-${random.uuid}"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
abstract class ApplicationsOverHttp {
    static final AtomicInteger NUMBER = new AtomicInteger(900);
    static final byte[] PDF = "%PDF-1.7\ninvoice".getBytes(StandardCharsets.UTF_8);
    static final String ROW = """
            {"kind": "production", "name": "激光切割机", "serialNumber": "A-1", "invoiceNumber": "24112000000000000001",
             "invoiceDate": "2024-05-06", "net": 3200000, "vat": 416000, "payment": 3390000}""";
    static final String ROW_2 = """
            {"kind": "production", "name": "折弯机", "serialNumber": "A-2", "invoiceNumber": "24112000000000000002",
             "invoiceDate": "2024-05-07", "net": 1000000, "vat": 130000, "payment": 1130000}""";
    static final String SECOND_HAND = """
            {"kind": "secondHand", "name": "旧车床", "serialNumber": "A-3", "invoiceNumber": "24112000000000000003",
             "invoiceDate": "2024-05-08", "net": 500000, "vat": 65000, "payment": 565000}""";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Reviews reviews;

    @Autowired
    ReturnForCorrection returnForCorrection;

    @Autowired
    SubmitApplication submitApplication;

    Enterprise enterprise = EnterpriseFixture.enterprise(900);
    Actor boss = actor(1, Role.ENTERPRISE_ADMIN, null, enterprise);
    Actor clerk = boss;
    final Actor officer = actor(8, Role.UNIT_OFFICER, "222401", null);
    final Actor otherOfficer = actor(9, Role.UNIT_OFFICER, "222402", null);

    @BeforeEach
    void anEnterprise() {
        // Without demonstration data the shipped call is a draft.
        jdbc.sql("update programme set status = 'PUBLISHED'").update();
        enterprise = EnterpriseFixture.enterprise(NUMBER.incrementAndGet());
        enterprises.add(enterprise);
        boss = actor(1, Role.ENTERPRISE_ADMIN, null, enterprise);
        clerk = actor(2, Role.ENTERPRISE_CLERK, null, enterprise);
    }

    String programme() throws Exception {
        return JsonPath.read(body(http.perform(get("/api/v1/programmes"))), "$.items[0].id");
    }

    String start(Actor actor) throws Exception {
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
    String complete() throws Exception {
        String id = start(clerk);
        save(clerk, id, 0, """
                {"projectName": "激光切割线", "startedOn": "2024-01-02", "completedOn": "2024-06-30",
                 "description": "扩能", "equipment": [%s, %s, %s], "otherFunding": false,
                 "noMajorAccident": true, "notDishonest": true, "truthful": true}""".formatted(ROW, ROW_2, SECOND_HAND)).andExpect(status().isOk());
        attach(id, "invoices", "发票.pdf").andExpect(status().isCreated());
        attach(id, "payments", "付款.pdf").andExpect(status().isCreated());
        return id;
    }

    ResultActions save(Actor actor, String id, int baseVersion, String changes) throws Exception {
        return http.perform(patch("/api/v1/applications/" + id + "/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"baseVersion\": " + baseVersion + ", \"changes\": " + changes + "}")
                .with(as(actor))
                .with(csrf()));
    }

    ResultActions attach(String id, String material, String name) throws Exception {
        return http.perform(multipart("/api/v1/applications/" + id + "/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", PDF))
                .param("material", material)
                .with(as(clerk))
                .with(csrf()));
    }

    ResultActions submit(Actor actor, String id, String key, String content) throws Exception {
        var request = post("/api/v1/applications/" + id + "/submit")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .with(as(actor))
                .with(csrf());
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** As if this account were logged in: past the filters, with the actor they would have found. */
    static RequestPostProcessor as(Actor actor) {
        return request -> {
            request.setAttribute("org.zhuqi.accounts.web.RequestActor", actor);
            return user(actor.name()).postProcessRequest(request);
        };
    }

    static Actor actor(int number, Role role, String unit, Enterprise enterprise) {
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
