package org.zhuqi.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.FormFixture;
import org.zhuqi.rules.AmountFixture;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;
import org.zhuqi.shared.web.Problems;

/** What the rooms calendar, forms and rules answer over HTTP, and how their fragments read. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {
            "zhuqi.demonstration=false",
            "zhuqi.data-directory=rule-books-http-data-${random.uuid}",
            "spring.main.allow-bean-definition-overriding=true"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({RuleBooksHttpTest.FixedTime.class, RuleBooksHttpTest.Trial.class})
class RuleBooksHttpTest {
    private static final String DUE = "/api/v1/calendar/due";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void dueDatesAreAnsweredToEverybody() throws Exception {
        http.perform(get(DUE).param("start", "2024-08-30")
                        .param("workingDays", "5")
                        .param("calendar", "YANBIAN"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2024-09-11"))
                .andExpect(jsonPath("$.provisional").value(false));
        http.perform(get(DUE).param("start", "2024-08-30")
                        .param("workingDays", "5")
                        .param("calendar", "CN"))
                .andExpect(jsonPath("$.due").value("2024-09-06"));
        http.perform(get(DUE).param("start", "2026-09-30")
                        .param("workingDays", "5")
                        .param("calendar", "YANBIAN"))
                .andExpect(jsonPath("$.due").value("2026-10-13"))
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.marks[0]").value("local-days-unknown"));
    }

    @Test
    void whatCannotBeComputedIsRefusedWithAStableKey() throws Exception {
        http.perform(get(DUE).param("start", "2026-12-31")
                        .param("workingDays", "9")
                        .param("calendar", "CN"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("calendar.year-missing"));
        http.perform(get(DUE).param("start", "2024-08-30").param("workingDays", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.key").value("calendar.at-least-one-day"))
                .andExpect(jsonPath("$.errors[0].field").value("workingDays"));
        http.perform(get(DUE).param("start", "2024-08-30")
                        .param("workingDays", "1")
                        .param("calendar", "MARS"))
                .andExpect(jsonPath("$.key").value("calendar.unknown-calendar"));
        http.perform(get(DUE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
        http.perform(get(DUE).param("start", "+999999999-01-01").param("workingDays", "1"))
                .andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @CsvSource({"zh,延边州庆", "ko,연변조선족자치주 창립기념일", "en,Founding day of Yanbian Prefecture"})
    void theCalendarIsAPageForEverybody(String language, String localHoliday) throws Exception {
        String page = page("/calendar?year=2024&start=2024-08-30&workingDays=5&lang=" + language);
        assertThat(page).contains("2024-09-11 24:00").contains(localHoliday).doesNotContain("??");
        assertThat(page("/calendar?year=2027&start=2027-01-01&workingDays=1&lang=" + language))
                .contains("2027")
                .doesNotContain("??");
        assertThat(page("/calendar?start=&workingDays=x&lang=" + language)).contains("id=\"problems\"");
    }

    @Test
    void anAdministratorLoadsAYearAndTheAuditTrailHearsOfIt() throws Exception {
        assertThat(page("/staff/calendar", Role.SYSTEM_ADMIN))
                .contains("2024-08-30")
                .doesNotContain("??");
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "2023.json",
                "application/json",
                "{\"year\":2023,\"papers\":[\"p\"],\"days\":[{\"name\":\"元旦\",\"date\":\"2023-01-02\",\"isOffDay\":true}]}"
                        .getBytes(StandardCharsets.UTF_8));
        http.perform(multipart("/staff/calendar")
                        .file(file)
                        .param("calendar", "CN")
                        .param("year", "2023")
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/calendar"))
                .andExpect(flash().attribute("done", "calendar.uploaded"));
        http.perform(get(DUE).param("start", "2022-12-31")
                        .param("workingDays", "1")
                        .param("calendar", "CN"))
                .andExpect(jsonPath("$.due").value("2023-01-03"));
        assertThat(auditEntries()).isEqualTo(1);
    }

    @Test
    void aBadUploadIsShownAgainWithWhatIsWrongAndNobodyElseMayUpload() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "x.csv", "text/csv", "hello".getBytes(StandardCharsets.UTF_8));
        String page = http.perform(multipart("/staff/calendar")
                        .file(file)
                        .param("calendar", "CN")
                        .param("year", "2028")
                        .param("source", "typed before")
                        .with(as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("id=\"problems\"").contains("typed before").contains("2028");
        http.perform(get("/staff/calendar").with(as(Role.PREFECTURE_OFFICER))).andExpect(status().isForbidden());
        http.perform(multipart("/staff/calendar")
                        .file(file)
                        .param("calendar", "CN")
                        .param("year", "2028")
                        .with(as(Role.SECURITY_ADMIN))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "en"})
    void aFormIsFilledInWithHelpAndProblemsBesideItsFields(String language) throws Exception {
        String page = page("/trial/edit?lang=" + language);
        assertThat(page)
                .contains("name=\"equipment[1].country\"")
                .contains("name=\"equipment.rows\" value=\"2\"")
                .contains("value=\"equipment:remove:1\"")
                .contains("value=\"equipment:add\"")
                .contains("aria-describedby=\"f-project-help f-project-problem\"")
                .contains("id=\"f-equipment-0-payment-problem\"")
                .contains("value=\"keine Zahl\"")
                .contains("hx-post=\"/trial/edit\"")
                .contains("hx-target=\"#form-full\"")
                .contains("延吉市")
                .doesNotContain("name=\"bank\"")
                .doesNotContain("name=\"county\"")
                .doesNotContain("name=\"equipment[0].country\"")
                .doesNotContain("??")
                .doesNotContain("LocalText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "en"})
    void answersAndExplanationsAreReadable(String language) throws Exception {
        assertThat(page("/trial/show?lang=" + language))
                .contains("12.5%")
                .contains("30.00")
                .contains("德国")
                .doesNotContain("<input")
                .doesNotContain("??");
        assertThat(page("/trial/verdict?lang=" + language))
                .contains("alert-danger")
                .contains("年报")
                .contains("2024-05-01")
                .contains("depth-1")
                .doesNotContain("??");
        assertThat(page("/trial/amount?lang=" + language))
                .contains("400,000.00")
                .contains("10%")
                .doesNotContain("??")
                .doesNotContain("{0}");
    }

    @Test
    void aDeadlineSaysWhatIsLeftAndWhy() throws Exception {
        assertThat(page("/trial/deadline?lang=en"))
                .contains("5 working days left (until 09-11 24:00)")
                .contains("2024-09-03 Founding day of Yanbian Prefecture")
                .contains("4 weekend days")
                .doesNotContain("state-warning");
        assertThat(page("/trial/deadline?lang=ko")).contains("근무일 5일 남음");
    }

    /** News is delivered after the change; give it ten seconds. */
    private int auditEntries() {
        for (int i = 0; i < 100; i++) {
            int entries = jdbc.sql("select count(*) from audit_entry where action = 'calendar.upload-year'")
                    .query(Integer.class)
                    .single();
            if (entries > 0) {
                return entries;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return 0;
    }

    private String page(String address) throws Exception {
        return http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String address, Role role) throws Exception {
        return http.perform(get(address).with(as(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** As if such an account were logged in: past the filters, with the actor they would have found. */
    private static RequestPostProcessor as(Role role) {
        return request -> {
            request.setAttribute(
                    "org.zhuqi.accounts.web.RequestActor",
                    new Actor(
                            UserId.of("00000000-0000-7000-8000-0000000000b1"),
                            "somebody",
                            role,
                            new ReportingUnitId("222400"),
                            Set.of(),
                            null,
                            "192.0.2.1"));
            return user("somebody").postProcessRequest(request);
        };
    }

    @TestConfiguration
    static class FixedTime {
        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2024-08-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }
    }

    /** Shows the fragments the way a page of another room does. */
    @Controller
    @RequiredArgsConstructor
    static class Trial {
        private final MessageSource messages;

        @GetMapping("/trial/edit")
        String edit(Model model) {
            Form form = FormFixture.full();
            Answers answers = FormFixture.complete()
                    .with("project", "x".repeat(30))
                    .with("share", "keine Zahl")
                    .with(
                            "equipment",
                            List.of(
                                    Map.of("name", "机床", "net", BigDecimal.ONE, "payment", BigDecimal.TEN),
                                    Map.of("name", "锅炉", "net", BigDecimal.TEN, "imported", true)));
            model.addAttribute("form", form);
            model.addAttribute("answers", answers);
            model.addAttribute("formAction", "/trial/edit");
            try {
                form.requireComplete(answers);
            } catch (RefusedException e) {
                model.addAttribute("problems", Problems.of(e, messages));
            }
            return "forms/form :: edit(form=${form},answers=${answers},problems=${problems},attachments=${null})";
        }

        @GetMapping("/trial/show")
        String show(Model model) {
            model.addAttribute("form", FormFixture.full());
            model.addAttribute("answers", FormFixture.complete());
            return "forms/form :: show(form=${form},answers=${answers})";
        }

        @GetMapping("/trial/verdict")
        String verdict(Model model) {
            FactKey key = new FactKey("enterprise.revenue@year-1");
            Criterion criterion = new Criterion.All(
                    null,
                    List.of(
                            new Criterion.Compare(
                                    LocalText.ofZh("营业收入2000万元以上"),
                                    "第七条",
                                    new Measurand.Of(key),
                                    org.zhuqi.forms.Comparison.AT_LEAST,
                                    FactValue.of(20_000_000)),
                            new Criterion.OneOf(
                                    LocalText.ofZh("行业"),
                                    null,
                                    new FactKey("enterprise.division"),
                                    List.of(FactValue.of("C13")))));
            model.addAttribute(
                    "verdict",
                    criterion.judge(
                            Facts.of(List.of(new Fact(key, FactValue.of(1_999), "年报", LocalDate.of(2024, 5, 1))))));
            return "rules/explain :: verdict(verdict=${verdict})";
        }

        @GetMapping("/trial/amount")
        String amount(Model model) {
            model.addAttribute(
                    "result",
                    AmountFixture.equipment()
                            .evaluate(
                                    AmountFixture.answers(
                                            AmountFixture.row("production", "320", "0", "300"),
                                            AmountFixture.row("production", "100", "0", "100"),
                                            AmountFixture.row("secondHand", "50", "0", "50")),
                                    Facts.NONE));
            return "rules/explain :: amount(result=${result})";
        }

        @GetMapping("/trial/deadline")
        String deadline(Model model) {
            model.addAttribute("due", LocalDate.of(2024, 9, 11));
            return "calendar/due :: deadline(due=${due})";
        }
    }
}
