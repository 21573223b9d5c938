package org.zhuqi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.measures.Measure;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** What the rooms audit, documents, notifications and measures answer over HTTP. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=false", "zhuqi.data-directory=records-http-data-${random.uuid}"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(RecordsHttpTest.OneOwner.class)
class RecordsHttpTest {
    private static final byte[] PDF = "%PDF-1.7\ninvoice".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SendNotification sendNotification;

    @Autowired
    private List<Measure> measures;

    @Autowired
    private MessageSource messages;

    private final Actor clerk = actor(1, Role.ENTERPRISE_CLERK);
    private final Actor stranger = actor(2, Role.ENTERPRISE_CLERK);
    private final Actor auditor = actor(3, Role.AUDIT_ADMIN);
    private final Actor leader = actor(4, Role.PREFECTURE_LEADER);

    @Test
    void aFileComesBackAsItWasSentToItsOwnerAndToNobodyElse() throws Exception {
        String address = upload(clerk, "设备发票 1.pdf", PDF);

        http.perform(get(address + "/content").with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().longValue("Content-Length", PDF.length))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%E8%AE%BE%E5%A4%87%E5%8F%91%E7%A5%A8%201.pdf")));

        http.perform(get(address + "/content").with(as(stranger)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.key").value("shared.not-found"));
        http.perform(get(address.replace("/api/v1", "")).with(as(stranger))).andExpect(status().isNotFound());
        http.perform(get(address.replace("/api/v1", "")).with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF));
        http.perform(get("/documents/no-such-id").with(as(clerk))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'access.denied' and actor_id = :who")
                        .param("who", stranger.id().value())
                        .query(Integer.class)
                        .single())
                .as("refusals are on record")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void filesOfTheWrongKindAreRefusedWithAStableKey() throws Exception {
        http.perform(multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", "发票.pdf", "application/pdf", "<html>".getBytes()))
                        .param("ownerKind", "http-test")
                        .param("ownerId", clerk.id().toString())
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("documents.type-not-allowed"));
    }

    @Test
    void thePageFormReturnsToWhereItCameFromAndNowhereElse() throws Exception {
        http.perform(multipart("/documents")
                        .file(new MockMultipartFile("file", "发票.pdf", "application/pdf", PDF))
                        .param("ownerKind", "http-test")
                        .param("ownerId", clerk.id().toString())
                        .param("back", "/my/applications/1")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/applications/1"))
                .andExpect(flash().attribute("done", "documents.attached"));
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/\\evil.example")) {
            http.perform(multipart("/documents")
                            .file(new MockMultipartFile("file", "发票.exe", "application/pdf", PDF))
                            .param("ownerKind", "http-test")
                            .param("ownerId", clerk.id().toString())
                            .param("back", elsewhere)
                            .with(as(clerk))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"))
                    .andExpect(flash().attributeExists("attachmentProblem"));
        }
    }

    @Test
    void onlyTheAuditAdministratorSearchesAndVerifies() throws Exception {
        upload(clerk, "1.pdf", PDF);
        for (String language : List.of("zh", "ko", "en")) {
            http.perform(get("/staff/audit").param("lang", language).with(as(auditor)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("documents.attach")));
        }
        http.perform(get("/staff/audit").with(as(leader))).andExpect(status().isForbidden());
        http.perform(get("/staff/audit/verify").with(as(leader))).andExpect(status().isForbidden());
        http.perform(get("/staff/audit/verify").with(as(auditor))).andExpect(status().isOk());
        http.perform(get("/api/v1/audit").param("action", "documents.").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].action").value("documents.attach"));
        http.perform(post("/api/v1/audit/verification").with(as(auditor)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whole").value(true));
        http.perform(post("/staff/audit/verify").with(as(auditor)).with(csrf()))
                .andExpect(redirectedUrl("/staff/audit/verify"))
                .andExpect(flash().attributeExists("verdict"));
    }

    @Test
    void newsIsReadInTheReadersLanguageAndOnlyByTheReader() throws Exception {
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            sendNotification.send(
                    new Recipient.Person(clerk.id()),
                    "documents.attached",
                    List.of(LocalText.same("发票.pdf")),
                    "/my",
                    event);
        }
        String id = jdbc.sql("select id from notification where event_id = :event")
                .param("event", event)
                .query(String.class)
                .single();

        http.perform(get("/account/notifications").param("lang", "ko").with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("发票.pdf 올리기 완료")));
        http.perform(get("/api/v1/notifications").param("unread", "true").with(as(clerk)))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(post("/account/notifications/" + id + "/open")
                        .with(as(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        http.perform(post("/account/notifications/" + id + "/open")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my"));
        http.perform(get("/api/v1/notifications").param("unread", "true").with(as(clerk)))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void openTotalsNeedNoLoginAndEverythingElseDoes() throws Exception {
        http.perform(get("/api/v1/measures"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'enterprises.total')].open").value(true));
        http.perform(get("/api/v1/measures/enterprises.total"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("enterprises.total"))
                .andExpect(jsonPath("$.value").value(0))
                .andExpect(jsonPath("$.qualifier").value("exact"))
                .andExpect(jsonPath("$.unit").value("enterprises"))
                .andExpect(jsonPath("$.reportingUnit").value("222400"))
                .andExpect(jsonPath("$.text.zh").value("0户"))
                .andExpect(jsonPath("$.records").value(containsString("/api/v1/measures/enterprises.total/records?")));
        http.perform(get("/api/v1/measures/enterprises.total").param("reportingUnit", "222401"))
                .andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/measures/enterprises.total/records")).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/measures/enterprises.total/records").with(as(auditor)))
                .andExpect(status().isForbidden());
        http.perform(get("/api/v1/measures/enterprises.total/records").with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
        http.perform(get("/api/v1/measures/enterprises.total").param("asOf", "yesterday"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("asOf"));
        http.perform(get("/api/v1/measures/no.such-figure")).andExpect(status().isNotFound());
    }

    @Test
    void figuresHavePagesInEveryLanguage() throws Exception {
        for (String language : List.of("zh", "ko", "en")) {
            http.perform(get("/measures/enterprises.total").param("lang", language))
                    .andExpect(status().isOk());
            http.perform(get("/measures/enterprises.total")
                            .param("lang", language)
                            .with(as(leader)))
                    .andExpect(status().isOk());
            http.perform(get("/staff/measures").param("lang", language).with(as(leader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("enterprises.total")));
        }
        http.perform(get("/measures/enterprises.total").param("asOf", "2999-01-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2999-01-01")));
    }

    @Test
    void openFiguresStandOnTheHomePageAndClosedOnesDoNot() throws Exception {
        http.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/measures/enterprises.total?")))
                .andExpect(content().string(not(containsString("/measures/subsidies.awarded-amount"))));
    }

    @Test
    void everyMeasureHasItsTextsInAllLanguages() {
        List<String> missing = new ArrayList<>();
        for (Measure measure : measures) {
            String room = measure.id().substring(0, measure.id().indexOf('.'));
            String base = room + ".measure." + measure.id().substring(room.length() + 1);
            List<String> keys = new ArrayList<>(List.of(base + ".title", base + ".definition"));
            measure.parameters().forEach(p -> keys.add(base + ".parameter." + p.name()));
            for (String language : List.of("zh", "ko", "en")) {
                keys.stream()
                        .filter(key -> messages.getMessage(key, null, "", Locale.of(language))
                                .isEmpty())
                        .forEach(key -> missing.add(language + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private String upload(Actor actor, String name, byte[] bytes) throws Exception {
        String location = http.perform(multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .param("ownerKind", "http-test")
                        .param("ownerId", actor.id().toString())
                        .with(as(actor))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).isNotNull();
        return location;
    }

    /** As if this account were logged in: past the filters, with the actor they would have found. */
    private static RequestPostProcessor as(Actor actor) {
        return request -> {
            request.setAttribute("org.zhuqi.accounts.web.RequestActor", actor);
            return user(actor.name()).postProcessRequest(request);
        };
    }

    private static Actor actor(int number, Role role) {
        return new Actor(
                UserId.of("00000000-0000-7000-8000-0000000000a" + number),
                role.name().toLowerCase(java.util.Locale.ROOT) + "-" + number,
                role,
                role.isStaff() ? new ReportingUnitId("222400") : null,
                Set.of(),
                null,
                "192.0.2." + number);
    }

    @TestConfiguration
    static class OneOwner {
        /** The record of a person, named by that person's id. */
        @Bean
        AttachmentOwner httpTestOwner() {
            return new AttachmentOwner() {
                @Override
                public String kind() {
                    return "http-test";
                }

                @Override
                public Access mayRead(Actor actor, String ownerId) {
                    return actor.id().toString().equals(ownerId)
                            ? Access.ALLOWED
                            : new Access.Denied(SharedError.NOT_FOUND);
                }

                @Override
                public Access mayAttach(Actor actor, String ownerId) {
                    return mayRead(actor, ownerId);
                }
            };
        }
    }
}
